package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.matching.NameReading.Span;
import vn.tonghop.core.registry.UnitLevel;

/** Takes a text apart where separators stand and where kinds' words begin. */
final class NameParts {
    private final NameText text;

    NameParts(NameText text) {
        this.text = text;
    }

    boolean hasHyphens() {
        for (int i = 1; i < text.size(); i++) {
            if (text.gapBefore(i) == NameText.Gap.HYPHEN) {
                return true;
            }
        }
        return false;
    }

    /** The parts between separators, bodies in a row before one name taken as one. */
    List<Span> parts(boolean hyphenSeparates) {
        List<Span> parts = new ArrayList<>(3);
        int start = 0;
        for (int i = 1; i < text.size(); i++) {
            NameText.Gap gap = text.gapBefore(i);
            if (gap == NameText.Gap.SEPARATOR || (gap == NameText.Gap.HYPHEN && hyphenSeparates)) {
                parts.add(new Span(start, i));
                start = i;
            }
        }
        parts.add(new Span(start, text.size()));
        joinBodies(parts);
        return parts;
    }

    /** "HĐND, UBND xã Tân Thanh": bodies in a row before one name are one part. */
    private void joinBodies(List<Span> parts) {
        while (parts.size() > 1
                && isBodies(parts.get(0))
                && beginsBody(parts.get(1).from(), parts.get(1).until())) {
            Span joined = new Span(parts.get(0).from(), parts.get(1).until());
            parts.subList(0, 2).clear();
            parts.add(0, joined);
        }
    }

    private boolean isBodies(Span part) {
        int at = part.from();
        while (at < part.until()) {
            int words = 0;
            for (Phrase phrase : text.phrasesAt(at)) {
                boolean body = phrase.role() == Phrase.Role.PART || phrase.isBody();
                words = body && at + phrase.words() <= part.until() ? Math.max(words, phrase.words()) : words;
            }
            if (words == 0) {
                return false;
            }
            at += words;
        }
        return true;
    }

    boolean beginsBody(int from, int until) {
        if (from < until) {
            for (Phrase phrase : text.phrasesAt(from)) {
                if (phrase.isBody() && from + phrase.words() <= until) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where kinds' words inside a part may begin the next one: "Hội LHPN xã Tân Thanh huyện Văn Lãng". */
    List<Integer> cuts(List<Span> parts) {
        List<Integer> cuts = new ArrayList<>(2);
        for (Span part : parts) {
            for (int i = part.from() + 1; i < part.until(); i++) {
                if (kindAt(i, part.until()) != null) {
                    cuts.add(i);
                }
            }
        }
        return cuts;
    }

    static List<Span> cut(List<Span> parts, List<Integer> cuts) {
        if (cuts.isEmpty()) {
            return parts;
        }
        List<Span> result = new ArrayList<>(parts.size() + cuts.size());
        for (Span part : parts) {
            int start = part.from();
            for (int at : cuts) {
                if (at > start && at < part.until()) {
                    result.add(new Span(start, at));
                    start = at;
                }
            }
            result.add(new Span(start, part.until()));
        }
        return result;
    }

    /** "huyện Cao Lộc, xã Tân Thành" is turned round, if each part says its kind. */
    List<Span> inOrder(List<Span> parts) {
        if (parts.size() < 2) {
            return parts;
        }
        UnitLevel last = null;
        for (Span part : parts) {
            Phrase kind = kindAt(part.from(), part.until());
            if (kind == null || kind.words() == part.size()) {
                return parts;
            }
            UnitLevel level = Kinds.level(kind.kinds());
            if (last != null && level.compareTo(last) <= 0) {
                return parts;
            }
            last = level;
        }
        List<Span> reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);
        return reversed;
    }

    /** The longest kind's word that begins at a word and ends before another; null if none does. */
    @Nullable
    Phrase kindAt(int from, int until) {
        Phrase longest = null;
        for (Phrase phrase : text.phrasesAt(from)) {
            if (phrase.role() == Phrase.Role.KIND
                    && from + phrase.words() <= until
                    && (longest == null || phrase.words() > longest.words())) {
                longest = phrase;
            }
        }
        return longest;
    }
}

package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.matching.NameReading.Span;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitLevel;

/** Finds every way in which a text can be a unit's name with what stands before, behind and in brackets. */
final class NameGrammar {
    private static final String FORMER = NameKey.of("cũ").exact();

    private static final NameKey AND = NameKey.of("và");
    private static final NameKey UNDER = NameKey.of("thuộc");

    private static final int MOST_CUTS = 5;

    private final NameText text;
    private final Phrases phrases;
    private final List<NameReading> readings = new ArrayList<>(4);

    private NameGrammar(NameText text) {
        this.text = text;
        this.phrases = Phrases.of(text);
    }

    /** All readings, those nearest to the separators as printed first; none for a text with characters no name has. */
    static List<NameReading> read(NameText text) {
        if (text.size() == 0 || text.foreign()) {
            return List.of();
        }
        NameGrammar grammar = new NameGrammar(text);
        grammar.withParts(grammar.parts(true));
        if (grammar.hasHyphens()) {
            // A hyphen may also join the words of one name: "van-lang".
            grammar.withParts(grammar.parts(false));
        }
        return grammar.readings;
    }

    private boolean hasHyphens() {
        for (int i = 1; i < text.size(); i++) {
            if (text.gapBefore(i) == NameText.Gap.HYPHEN) {
                return true;
            }
        }
        return false;
    }

    private List<Span> parts(boolean hyphenSeparates) {
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
            for (Phrase phrase : phrases.at(text, at, part.until())) {
                boolean body = phrase.role() == Phrase.Role.PART || isBody(phrase);
                words = body ? Math.max(words, phrase.words()) : words;
            }
            if (words == 0) {
                return false;
            }
            at += words;
        }
        return true;
    }

    private boolean beginsBody(int from, int until) {
        return from < until && phrases.at(text, from, until).stream().anyMatch(NameGrammar::isBody);
    }

    private static boolean isBody(Phrase phrase) {
        return phrase.role() == Phrase.Role.BODY || phrase.role() == Phrase.Role.COMMUNE_BODY;
    }

    private boolean isWord(int at, NameKey word) {
        return text.word(at).equals(text.accented() ? word.exact() : word.plain());
    }

    /** Kinds' words inside a part may begin the next one: "Hội LHPN xã Tân Thanh huyện Văn Lãng". */
    private void withParts(List<Span> parts) {
        List<Integer> cuts = new ArrayList<>(2);
        for (Span part : parts) {
            for (int i = part.from() + 1; i < part.until(); i++) {
                if (kindAt(i, part.until()) != null) {
                    cuts.add(i);
                }
            }
        }
        // Without accents a name's own words look like kinds' words ("phuc xa quan ba dinh"): each cut may be none.
        int choices = 1 << Math.min(cuts.size(), MOST_CUTS);
        for (int choice = 0; choice < choices; choice++) {
            List<Integer> chosen = new ArrayList<>(cuts.size());
            for (int i = 0; i < cuts.size(); i++) {
                if (i >= MOST_CUTS || (choice & (1 << i)) != 0) {
                    chosen.add(cuts.get(i));
                }
            }
            withCuts(cut(parts, chosen));
        }
    }

    private static List<Span> cut(List<Span> parts, List<Integer> cuts) {
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

    private void withCuts(List<Span> parts) {
        boolean former = false;
        Set<UnitKind> kindInBrackets = Set.of();
        List<Span> above = new ArrayList<>(parts.size());
        for (Span part : inOrder(parts)) {
            Span rest = part;
            if (text.word(part.until() - 1).equals(FORMER)) {
                former = true;
                rest = new Span(part.from(), part.until() - 1);
            }
            Phrase kind = rest.size() == 0 ? null : kindAt(rest.from(), rest.until());
            if (kind != null && kind.words() == rest.size() && !above.isEmpty()) {
                kindInBrackets = kind.kinds();
            } else if (rest.size() > 0) {
                above.add(rest);
            }
        }
        if (!above.isEmpty()) {
            Span name = above.remove(0);
            Front front = new Front(kindInBrackets, false, false, false);
            prefixes(name, front, former, above);
            if (!above.isEmpty() && name.size() > 1 && isWord(name.until() - 1, UNDER)) {
                // "xã Tân Thanh thuộc huyện Văn Lãng"; but Thân Thuộc is a commune's name.
                prefixes(new Span(name.from(), name.until() - 1), front, former, above);
            }
        }
    }

    /** "huyện Cao Lộc, xã Tân Thành" is turned round, if each part says its kind. */
    private List<Span> inOrder(List<Span> parts) {
        if (parts.size() < 2) {
            return parts;
        }
        UnitLevel last = null;
        for (Span part : parts) {
            Phrase kind = kindAt(part.from(), part.until());
            if (kind == null || kind.words() == part.size()) {
                return parts;
            }
            UnitLevel level = kind.kinds().iterator().next().level();
            if (last != null && level.compareTo(last) <= 0) {
                return parts;
            }
            last = level;
        }
        List<Span> reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);
        return reversed;
    }

    private @Nullable Phrase kindAt(int from, int until) {
        Phrase longest = null;
        for (Phrase phrase : phrases.at(text, from, until)) {
            if (phrase.role() == Phrase.Role.KIND && (longest == null || phrase.words() > longest.words())) {
                longest = phrase;
            }
        }
        return longest;
    }

    /** What the words before the name have said so far. */
    private record Front(Set<UnitKind> kinds, boolean body, boolean communeBody, boolean needsBody) {}

    private void prefixes(Span rest, Front front, boolean former, List<Span> above) {
        if (!front.needsBody()
                && (rest.size() > 0 || (front.body() && !front.kinds().isEmpty()))) {
            readings.add(new NameReading(
                    rest.from(), rest.until(), front.kinds(), front.communeBody(), former, List.copyOf(above)));
        }
        if (rest.size() == 0) {
            return;
        }
        if (front.body() && isWord(rest.from(), AND) && beginsBody(rest.from() + 1, rest.until())) {
            prefixes(new Span(rest.from() + 1, rest.until()), front, former, above);
        }
        for (Phrase phrase : phrases.at(text, rest.from(), rest.until())) {
            Front next = next(front, phrase);
            if (next != null) {
                Span after = new Span(rest.from() + phrase.words(), rest.until());
                if (phrase.role() == Phrase.Role.KIND) {
                    ending(after, next, former, above);
                } else {
                    prefixes(after, next, former, above);
                }
            }
        }
    }

    /** After a kind's word only the name may follow. */
    private void ending(Span rest, Front front, boolean former, List<Span> above) {
        if (rest.size() > 0 || front.body()) {
            readings.add(new NameReading(
                    rest.from(), rest.until(), front.kinds(), front.communeBody(), former, List.copyOf(above)));
        }
    }

    private static @Nullable Front next(Front front, Phrase phrase) {
        return switch (phrase.role()) {
            case KIND -> {
                Set<UnitKind> kinds = both(front.kinds(), phrase.kinds());
                yield front.needsBody() || kinds == null ? null : new Front(kinds, front.body(), false, false);
            }
            case BODY -> {
                Set<UnitKind> kinds = both(front.kinds(), phrase.kinds());
                yield kinds == null ? null : new Front(kinds, true, front.communeBody(), false);
            }
            case COMMUNE_BODY -> new Front(front.kinds(), true, true, false);
            case PART -> front.body() ? null : new Front(front.kinds(), false, false, true);
            case AGENCY, HAMLET, SEVERAL, TOTAL -> null;
        };
    }

    /** The kinds in both sets, an empty set standing for all; null if they exclude each other. */
    private static @Nullable Set<UnitKind> both(Set<UnitKind> one, Set<UnitKind> other) {
        if (one.isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return one;
        }
        EnumSet<UnitKind> kinds = EnumSet.copyOf(one);
        kinds.retainAll(other);
        return kinds.isEmpty() ? null : kinds;
    }
}

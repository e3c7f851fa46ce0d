package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.core.matching.NameReading.Span;

/** Finds every way in which a text can be a unit's name with what stands before, behind and in brackets. */
final class NameGrammar {
    private static final int MOST_CUTS = 5;

    private final NameText text;
    private final NameParts parts;
    private final List<NameReading> readings = new ArrayList<>(4);

    private NameGrammar(NameText text) {
        this.text = text;
        this.parts = new NameParts(text);
    }

    /** All readings, those nearest to the separators as printed first; none for a text with characters no name has. */
    static List<NameReading> read(NameText text) {
        if (text.size() == 0 || text.foreign()) {
            return List.of();
        }
        NameGrammar grammar = new NameGrammar(text);
        grammar.withParts(grammar.parts.parts(true));
        if (grammar.parts.hasHyphens()) {
            // A hyphen may also join the words of one name: "van-lang".
            grammar.withParts(grammar.parts.parts(false));
        }
        return grammar.readings;
    }

    private void withParts(List<Span> spans) {
        List<Integer> cuts = parts.cuts(spans);
        if (cuts.isEmpty()) {
            withCuts(spans);
            return;
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
            withCuts(NameParts.cut(spans, chosen));
        }
    }

    private void withCuts(List<Span> spans) {
        boolean former = false;
        int kindInBrackets = Kinds.ANY;
        Span name = null;
        List<Span> places = List.of();
        for (Span part : parts.inOrder(spans)) {
            Span rest = part;
            if (text.accented() && text.isWord(part.until() - 1, Phrases.FORMER)) {
                former = true;
                rest = new Span(part.from(), part.until() - 1);
            }
            Phrase kind = rest.size() == 0 || name == null ? null : parts.kindAt(rest.from(), rest.until());
            if (kind != null && kind.words() == rest.size()) {
                kindInBrackets = kind.kinds();
            } else if (rest.size() > 0 && name == null) {
                name = rest;
            } else if (rest.size() > 0) {
                places = places.isEmpty() ? new ArrayList<>(2) : places;
                places.add(rest);
            }
        }
        if (name != null) {
            Front front = new Front(kindInBrackets, false, false, false);
            prefixes(name, front, former, places);
            if (!places.isEmpty() && name.size() > 1 && text.isWord(name.until() - 1, Phrases.UNDER)) {
                // "xã Tân Thanh thuộc huyện Văn Lãng"; but Thân Thuộc is a commune's name.
                prefixes(new Span(name.from(), name.until() - 1), front, former, places);
            }
        }
    }

    private void prefixes(Span rest, Front front, boolean former, List<Span> above) {
        boolean ends = rest.size() == 0;
        if (!front.needsBody() && (!ends || (front.body() && front.kinds() != Kinds.ANY))) {
            add(rest, front, former, above);
        }
        if (ends) {
            return;
        }
        if (front.body() && text.isWord(rest.from(), Phrases.AND) && parts.beginsBody(rest.from() + 1, rest.until())) {
            prefixes(new Span(rest.from() + 1, rest.until()), front, former, above);
        }
        for (Phrase phrase : text.phrasesAt(rest.from())) {
            Front next = phrase.words() > rest.size() ? null : front.with(phrase);
            if (next == null) {
                continue;
            }
            Span after = new Span(rest.from() + phrase.words(), rest.until());
            if (phrase.role() != Phrase.Role.KIND) {
                prefixes(after, next, former, above);
            } else if (after.size() > 0 || next.body()) {
                // After a kind's word only the name may follow.
                add(after, next, former, above);
            }
        }
    }

    private void add(Span name, Front front, boolean former, List<Span> above) {
        readings.add(new NameReading(name.from(), name.until(), front.kinds(), front.communeBody(), former, above));
    }
}

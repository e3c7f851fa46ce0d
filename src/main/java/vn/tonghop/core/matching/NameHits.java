package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.matching.NameIndex.Likeness;
import vn.tonghop.core.matching.NameReading.Span;

/** The units that a text's readings lead to, before anything is decided: those of the sender, and the others on demand. */
final class NameHits {
    /**
     * A unit that fits a reading in name, kind and units above.
     *
     * @param named the unit
     * @param reading the reading it fits
     * @param likeness how the name was found
     * @param above for each unit above that the text gives, that it does
     */
    record Hit(NamedUnit named, NameReading reading, Likeness likeness, List<String> above) {}

    /** Units of the day that fit, and units that were and fit. */
    record Found(List<Hit> current, List<Hit> former) {
        Found() {
            this(new ArrayList<>(1), new ArrayList<>(0));
        }
    }

    private final NameText text;
    private final NameIndex index;
    private final List<NameReading> readings;
    private final @Nullable Sender sender;
    private final int province;
    private final Found inside = new Found();
    private @Nullable Found outside;

    NameHits(NameText text, NameIndex index, List<NameReading> readings, @Nullable Sender sender) {
        this.text = text;
        this.index = index;
        this.readings = readings;
        this.sender = sender;
        this.province = sender == null ? Namesakes.ANYWHERE : sender.province();
        for (NameReading reading : readings) {
            if (!reading.nameless()) {
                find(reading, true, inside);
            }
        }
    }

    /** Those that are the sender or under it; all where nobody is the sender. */
    Found inside() {
        return inside;
    }

    /** The others. */
    Found outside() {
        Found found = outside;
        if (found == null) {
            found = new Found();
            outside = found;
            for (NameReading reading : sender == null ? List.<NameReading>of() : readings) {
                if (!reading.nameless()) {
                    find(reading, false, found);
                }
            }
        }
        return found;
    }

    /** Whether another unit of the day fits too; it stops at the first, as names of the country have many. */
    boolean isAnyOutside() {
        for (NameReading reading : sender == null ? List.<NameReading>of() : readings) {
            if (!reading.nameless() && !reading.former() && isAnyOutside(reading)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnyOutside(NameReading reading) {
        boolean any = false;
        for (NamedUnit named : candidates(reading, Likeness.EXACT, Namesakes.ANYWHERE)) {
            if (!named.isUnder(sender)) {
                any = true;
                if (fits(reading, named)) {
                    return true;
                }
            }
        }
        if (!any && isEither(reading)) {
            for (NamedUnit named : candidates(reading, Likeness.VOWEL_I, Namesakes.ANYWHERE)) {
                if (!named.isUnder(sender) && fits(reading, named)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fits(NameReading reading, NamedUnit named) {
        return named.fate() == null && named.isOf(reading.kinds()) && above(reading, named) != null;
    }

    /** Whether the name with i for y could be another: else it need not be looked for. */
    private boolean isEither(NameReading reading) {
        return text.isEither(reading.from(), reading.until());
    }

    /** All that have the name, whether or not the rest fits. */
    Set<NamedUnit> sameName() {
        Set<NamedUnit> all = Collections.newSetFromMap(new IdentityHashMap<>(4));
        for (NameReading reading : readings) {
            if (!reading.nameless()) {
                NamedUnit[] found = candidates(reading, Likeness.EXACT, Namesakes.ANYWHERE);
                boolean other = found.length == 0 && isEither(reading);
                Collections.addAll(all, other ? candidates(reading, Likeness.VOWEL_I, Namesakes.ANYWHERE) : found);
            }
        }
        return all;
    }

    private void find(NameReading reading, boolean inScope, Found found) {
        int within = inScope ? province : Namesakes.ANYWHERE;
        if (!find(reading, Likeness.EXACT, inScope, within, found) && isEither(reading)) {
            find(reading, Likeness.VOWEL_I, inScope, within, found);
        }
    }

    /** Whether any unit there has the name, whatever else is said of it. */
    private boolean find(NameReading reading, Likeness likeness, boolean inScope, int within, Found found) {
        boolean any = false;
        Likeness met = text.accented() ? likeness : Likeness.PLAIN;
        for (NamedUnit named : candidates(reading, likeness, within)) {
            if (named.isUnder(sender) != inScope) {
                continue;
            }
            any = true;
            boolean was = named.fate() != null;
            if (named.isOf(reading.kinds()) && (was || !reading.former())) {
                List<String> above = above(reading, named);
                if (above != null) {
                    add(was ? found.former() : found.current(), new Hit(named, reading, met, above));
                }
            }
        }
        return any;
    }

    private NamedUnit[] candidates(NameReading reading, Likeness likeness, int within) {
        return index.named(text, reading.from(), reading.until(), likeness, within);
    }

    /** A unit that fits several readings is one hit, by the first. */
    private static void add(List<Hit> hits, Hit hit) {
        for (Hit other : hits) {
            if (other.named().unit().id().equals(hit.named().unit().id())) {
                return;
            }
        }
        hits.add(hit);
    }

    /** The units above that the text gives, if each is above the unit and in that order; else null. */
    private @Nullable List<String> above(NameReading reading, NamedUnit named) {
        if (reading.above().isEmpty()) {
            return List.of();
        }
        List<String> given = new ArrayList<>(2);
        int next = 0;
        for (Span span : reading.above()) {
            while (next < named.above().size() && !fits(span, named.above().get(next))) {
                next++;
            }
            if (next == named.above().size()) {
                return null;
            }
            given.add(named.above().get(next).reason());
            next++;
        }
        return given;
    }

    private boolean fits(Span span, NamedUnit.Above above) {
        if (above.name().isIn(text, span.from(), span.until())) {
            return true;
        }
        for (Phrase phrase : text.phrasesAt(span.from())) {
            if (phrase.role() == Phrase.Role.KIND
                    && Kinds.allow(phrase.kinds(), above.unit().kind())
                    && phrase.words() < span.size()
                    && above.name().isIn(text, span.from() + phrase.words(), span.until())) {
                return true;
            }
        }
        return false;
    }
}

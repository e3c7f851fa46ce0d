package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.matching.NameIndex.Likeness;
import vn.tonghop.core.matching.NameReading.Span;

/** The units that a text's readings lead to, before anything is decided. */
final class NameHits {
    /**
     * A unit that fits a reading in name, kind and units above.
     *
     * @param named the unit
     * @param reading the reading it fits
     * @param likeness how the name was found
     * @param above the names of the units above that the text gives
     */
    record Hit(NamedUnit named, NameReading reading, Likeness likeness, List<String> above) {}

    private final NameText text;
    private final NameIndex index;
    private final List<Hit> current = new ArrayList<>(2);
    private final List<Hit> former = new ArrayList<>(2);
    private final Set<NamedUnit> sameName = Collections.newSetFromMap(new IdentityHashMap<>(4));

    NameHits(NameText text, NameIndex index, List<NameReading> readings) {
        this.text = text;
        this.index = index;
        for (NameReading reading : readings) {
            if (!reading.nameless()) {
                find(reading);
            }
        }
    }

    /** Units of the day that fit. */
    List<Hit> current() {
        return current;
    }

    /** Units that were and fit. */
    List<Hit> former() {
        return former;
    }

    /** All that have the name, whether or not the rest fits. */
    Set<NamedUnit> sameName() {
        return sameName;
    }

    private void find(NameReading reading) {
        if (!text.accented()) {
            find(reading, Likeness.PLAIN);
        } else if (!find(reading, Likeness.EXACT)) {
            find(reading, Likeness.VOWEL_I);
        }
    }

    private boolean find(NameReading reading, Likeness likeness) {
        List<NamedUnit> found = index.find(text, reading.from(), reading.until(), likeness);
        for (NamedUnit named : found) {
            sameName.add(named);
            boolean was = named.fate() != null;
            if (reading.allows(named.unit().kind()) && (was || !reading.former())) {
                List<String> above = above(reading, named);
                if (above != null) {
                    add(was ? former : current, new Hit(named, reading, likeness, above));
                }
            }
        }
        return !found.isEmpty();
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

    /** The names of the units above that the text gives, if each is above the unit and in that order; else null. */
    private @Nullable List<String> above(NameReading reading, NamedUnit named) {
        if (reading.above().isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(2);
        int next = 0;
        for (Span span : reading.above()) {
            while (next < named.above().size() && !fits(span, named.above().get(next))) {
                next++;
            }
            if (next == named.above().size()) {
                return null;
            }
            names.add(named.above().get(next).unit().name());
            next++;
        }
        return names;
    }

    private boolean fits(Span span, NamedUnit.Above above) {
        if (text.isNamed(span.from(), span.until(), above.key())) {
            return true;
        }
        for (Phrase phrase : Phrases.of(text).at(text, span.from(), span.until())) {
            if (phrase.role() == Phrase.Role.KIND
                    && phrase.kinds().contains(above.unit().kind())
                    && phrase.words() < span.size()
                    && text.isNamed(span.from() + phrase.words(), span.until(), above.key())) {
                return true;
            }
        }
        return false;
    }
}

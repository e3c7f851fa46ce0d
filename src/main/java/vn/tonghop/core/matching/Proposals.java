package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.core.registry.UnitVersion;

/** The units of the day whose names are spelt most like a text, for a person to choose from. */
final class Proposals {
    private static final int MOST = 5;

    private final NearNames names;

    Proposals(NearNames names) {
        this.names = names;
    }

    private record Near(UnitVersion unit, int plainDistance, int exactDistance) {}

    /** At most five, nearest first; none if no name is near. */
    List<UnitVersion> nearTo(NameText text, List<NameReading> readings) {
        int from = 0;
        int until = text.size();
        for (NameReading reading : readings) {
            // The reading that takes most words off the name tells best what was meant by it.
            if (!reading.nameless() && reading.until() - reading.from() < until - from) {
                from = reading.from();
                until = reading.until();
            }
        }
        String plain = text.plain(from, until);
        String exact = text.key(from, until);
        int farthest = Math.max(1, plain.length() / 4);
        List<Near> near = new ArrayList<>();
        for (NamedUnit named : names.within(plain, farthest)) {
            int distance = EditDistance.between(plain, named.key().plain(), farthest);
            if (distance <= farthest) {
                int precise = EditDistance.between(exact, named.key().exact(), Integer.MAX_VALUE);
                near.add(new Near(named.unit(), distance, precise));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::plainDistance)
                        .thenComparingInt(Near::exactDistance)
                        .thenComparing(found -> found.unit().code()))
                .limit(MOST)
                .map(Near::unit)
                .toList();
    }
}

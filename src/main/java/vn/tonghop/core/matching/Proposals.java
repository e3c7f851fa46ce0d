package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.core.registry.UnitVersion;

/** The units of the day whose names are spelt most like a text, for a person to choose from. */
final class Proposals {
    private static final int MOST = 5;
    private static final Comparator<Near> ORDER = Comparator.comparingInt(Near::plainDistance)
            .thenComparingInt(Near::exactDistance)
            .thenComparing(found -> found.unit().code());

    private final NearNames names;
    private final List<Near> nearest = new ArrayList<>(MOST + 1);
    private int farthest;

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
        farthest = Math.max(1, plain.length() / 4);
        SpellingBits plainBits = new SpellingBits(plain);
        SpellingBits exactBits = new SpellingBits(text.key(from, until));
        long letters = NearNames.letters(plain);
        for (int apart = 0; apart <= farthest; apart++) {
            compare(plain.length() - apart, letters, plainBits, exactBits);
            if (apart > 0) {
                compare(plain.length() + apart, letters, plainBits, exactBits);
            }
        }
        return nearest.stream().map(Near::unit).toList();
    }

    /** With all names of one length; once there are enough, only nearer ones are of interest. */
    private void compare(int length, long letters, SpellingBits plain, SpellingBits exact) {
        int end = names.firstOfLength(length + 1);
        for (int i = names.firstOfLength(length); i < end; i++) {
            if (names.mayBeWithin(i, letters, farthest)) {
                int distance = names.distance(i, plain, farthest);
                if (distance <= farthest) {
                    NamedUnit named = names.at(i);
                    int precise = exact.distance(named.key().exact(), Integer.MAX_VALUE);
                    keep(new Near(named.unit(), distance, precise));
                }
            }
        }
    }

    private void keep(Near near) {
        int at = nearest.size();
        while (at > 0 && ORDER.compare(near, nearest.get(at - 1)) < 0) {
            at--;
        }
        nearest.add(at, near);
        if (nearest.size() > MOST) {
            nearest.remove(MOST);
        }
        if (nearest.size() == MOST) {
            farthest = Math.min(farthest, nearest.get(MOST - 1).plainDistance());
        }
    }
}

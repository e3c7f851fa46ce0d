package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.List;

/** Names to be compared with a misspelt one; most are ruled out by the letters they have, without a look at their order. */
final class NearNames {
    private final List<NamedUnit> names = new ArrayList<>();
    private long[] letters = new long[1];

    void add(NamedUnit named) {
        if (names.size() == letters.length) {
            letters = java.util.Arrays.copyOf(letters, 2 * letters.length);
        }
        letters[names.size()] = letters(named.key().plain());
        names.add(named);
    }

    /** Those that may be within a distance: a change, a letter too few or too many, or a swap puts one letter in or out. */
    List<NamedUnit> within(String plain, int distance) {
        long wanted = letters(plain);
        List<NamedUnit> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (Long.bitCount(wanted & ~letters[i]) <= distance && Long.bitCount(letters[i] & ~wanted) <= distance) {
                found.add(names.get(i));
            }
        }
        return found;
    }

    /** Which letters and digits a plain name has; two that share a bit only rule out less. */
    private static long letters(String plain) {
        long letters = 0;
        for (int i = 0; i < plain.length(); i++) {
            letters |= 1L << (plain.charAt(i) & 63);
        }
        return letters;
    }
}

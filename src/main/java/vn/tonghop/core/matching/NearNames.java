package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names to be compared with a misspelt one, by length; most are ruled out by the letters they have, not by their order. */
final class NearNames {
    /** None. */
    static final NearNames NONE = new NearNames(List.of());

    private final NamedUnit[] names;
    /** The names without accents one behind the other, as {@link SpellingBits} numbers their letters. */
    private final byte[] spelt;

    private final int[] starts;
    private final long[] letters;
    private final int[] firstOfLength;

    NearNames(List<NamedUnit> units) {
        List<NamedUnit> sorted = new ArrayList<>(units);
        sorted.sort(
                Comparator.comparing((NamedUnit named) -> named.key().plain().length())
                        .thenComparing(named -> named.key().plain()));
        names = sorted.toArray(new NamedUnit[0]);
        letters = new long[names.length];
        starts = new int[names.length];
        spelt = new byte[sorted.stream().mapToInt(NearNames::length).sum()];
        int longest = names.length == 0 ? 0 : length(names[names.length - 1]);
        firstOfLength = new int[longest + 2];
        for (int i = 0; i < names.length; i++) {
            String plain = names[i].key().plain();
            letters[i] = letters(plain);
            firstOfLength[plain.length() + 1] = i + 1;
            starts[i] = i == 0 ? 0 : starts[i - 1] + length(names[i - 1]);
            for (int j = 0; j < plain.length(); j++) {
                spelt[starts[i] + j] = (byte) SpellingBits.letter(plain.charAt(j));
            }
        }
        for (int i = 1; i < firstOfLength.length; i++) {
            firstOfLength[i] = Math.max(firstOfLength[i], firstOfLength[i - 1]);
        }
    }

    private static int length(NamedUnit named) {
        return named.key().plain().length();
    }

    /** Where the names of so many letters begin, those without accents; the next length begins where they end. */
    int firstOfLength(int length) {
        return firstOfLength[Math.min(Math.max(length, 0), firstOfLength.length - 1)];
    }

    /** How far a name without accents is from a text, or any number above the limit. */
    int distance(int at, SpellingBits text, int limit) {
        if (text.comparesOnlyTexts()) {
            return text.distance(names[at].key().plain(), limit);
        }
        int end = at + 1 < starts.length ? starts[at + 1] : spelt.length;
        return text.distance(spelt, starts[at], end, limit);
    }

    NamedUnit at(int at) {
        return names[at];
    }

    /** Whether a name may be within a distance: a change, a letter too few or too many, or a swap puts one letter in or out. */
    boolean mayBeWithin(int at, long wanted, int distance) {
        long has = letters[at];
        return Long.bitCount(wanted & ~has) <= distance && Long.bitCount(has & ~wanted) <= distance;
    }

    /** Which letters and digits a plain name has; two that share a bit only rule out less. */
    static long letters(String plain) {
        long letters = 0;
        for (int i = 0; i < plain.length(); i++) {
            letters |= 1L << (plain.charAt(i) & 63);
        }
        return letters;
    }
}

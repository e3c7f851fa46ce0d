package vn.tonghop.core.matching;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text to be compared with many names by {@link EditDistance}: where each letter stands in it is kept as bits, so that
 * all of the text is compared with one letter of a name at once (Hyyrö, "A bit-vector algorithm for computing Levenshtein
 * and Damerau edit distances", 2003).
 */
final class SpellingBits {
    private static final int LETTERS = 128;
    /** The letters of keys that are not ASCII take places of characters that no key has. */
    private static final String OTHERS = "ăâđêôơư\u2080\u2081\u2082\u2083\u2084\u2085";

    private final String text;
    private final long @Nullable [] places;

    SpellingBits(String text) {
        this.text = text;
        this.places = places(text);
    }

    /** Null if the text is too long, or has a letter that cannot be told from others. */
    private static long @Nullable [] places(String text) {
        if (text.isEmpty() || text.length() > Long.SIZE) {
            return null;
        }
        long[] places = new long[LETTERS];
        for (int i = 0; i < text.length(); i++) {
            int letter = letter(text.charAt(i));
            if (letter == 0) {
                return null;
            }
            places[letter] |= 1L << i;
        }
        return places;
    }

    /** A letter's place; 0 for those that have none. */
    static int letter(char c) {
        if (c < LETTERS) {
            return c >= ' ' ? c : 0;
        }
        return OTHERS.indexOf(c) + 1;
    }

    /** Whether it is too long, or has a letter too rare, to be compared with names by the numbers of their letters. */
    boolean comparesOnlyTexts() {
        return places == null;
    }

    /** The distance, or any number above the limit if it is above the limit. */
    int distance(String name, int limit) {
        if (places == null) {
            return EditDistance.between(text, name, limit);
        }
        byte[] letters = new byte[name.length()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) letter(name.charAt(i));
        }
        return distance(letters, 0, letters.length, limit);
    }

    /** The same for a name by the numbers of its letters, from one to before another. */
    int distance(byte[] name, int from, int until, int limit) {
        long[] all = Objects.requireNonNull(places);
        long last = 1L << (text.length() - 1);
        int distance = text.length();
        long more = -1L;
        long less = 0;
        long kept = 0;
        long before = 0;
        for (int i = from; i < until; i++) {
            long here = all[name[i]];
            long swapped = ((~kept & here) << 1) & before;
            kept = (((here & more) + more) ^ more) | here | less | swapped;
            long up = less | ~(kept | more);
            long down = kept & more;
            if ((up & last) != 0) {
                distance++;
            } else if ((down & last) != 0) {
                distance--;
            }
            if (distance - (until - 1 - i) > limit) {
                return Integer.MAX_VALUE;
            }
            up = (up << 1) | 1;
            more = (down << 1) | ~(kept | up);
            less = up & kept;
            before = here;
        }
        return distance;
    }
}

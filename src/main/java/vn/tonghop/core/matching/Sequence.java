package vn.tonghop.core.matching;

/** Words in a row, by their numbers. */
final class Sequence {
    private Sequence() {}

    /** Whether a text goes on with these words from one on. */
    static boolean begins(int[] text, int from, int[] words) {
        if (from + words.length > text.length) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (text[from + i] != words[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words from one to before another are these. */
    static boolean equal(int[] text, int from, int until, int[] words) {
        return until - from == words.length && begins(text, from, words);
    }

    static int hash(int[] text, int from, int until) {
        int hash = until - from;
        for (int i = from; i < until; i++) {
            hash = 0x9E3779B1 * (hash ^ text[i]);
            hash ^= hash >>> 15;
        }
        return hash;
    }
}

package vn.tonghop.core.matching;

/** The vowel that is written i or y at a syllable's end: Mỹ and Mĩ, Quý and Quí; Thụy is another vowel and stays. */
final class VowelI {
    private static final String VOWELS = "aăâeêioôơuưy";

    private VowelI() {}

    /** A name's key with every such y written i. */
    static String of(String key) {
        if (key.indexOf('y') < 0) {
            return key;
        }
        StringBuilder result = new StringBuilder(key.length());
        int start = 0;
        while (start <= key.length()) {
            int space = key.indexOf(' ', start);
            int end = space < 0 ? key.length() : space;
            result.append(start == 0 ? "" : " ").append(word(key.substring(start, end)));
            start = end + 1;
        }
        return result.toString();
    }

    /** Whether a word's key may be written either way. */
    static boolean isEither(String word) {
        return place(word) >= 0;
    }

    private static String word(String word) {
        int at = place(word);
        return at < 0 || word.charAt(at) == 'i' ? word : word.substring(0, at) + 'i' + word.substring(at + 1);
    }

    /** Where the vowel is written that may be either; negative if there is none. */
    private static int place(String word) {
        int last = word.length() - 1;
        int at = last > 0 && !Character.isLetter(word.charAt(last)) ? last - 1 : last;
        if (at < 0 || (word.charAt(at) != 'i' && word.charAt(at) != 'y')) {
            return -1;
        }
        for (int i = word.startsWith("qu") ? 2 : 0; i < at; i++) {
            if (VOWELS.indexOf(word.charAt(i)) >= 0) {
                return -1;
            }
        }
        return at;
    }
}

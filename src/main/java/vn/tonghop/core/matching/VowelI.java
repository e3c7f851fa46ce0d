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

    private static String word(String word) {
        int y = word.indexOf('y');
        boolean last = y == word.length() - 1 || (y == word.length() - 2 && !Character.isLetter(word.charAt(y + 1)));
        if (y < 0 || !last) {
            return word;
        }
        int onset = word.startsWith("qu") ? 2 : 0;
        for (int i = onset; i < y; i++) {
            if (VOWELS.indexOf(word.charAt(i)) >= 0) {
                return word;
            }
        }
        return word.substring(0, y) + 'i' + word.substring(y + 1);
    }
}

package vn.tonghop.core.matching;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How names are spelt and misspelt, written without the matcher's own means. */
final class Spelt {
    private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
    private static final List<String> TONES = List.of("\u0300", "\u0301", "\u0309", "\u0303", "\u0323", "");

    private Spelt() {}

    /** Each word's letters and, apart, its tones. */
    static String comparable(String name) {
        StringBuilder result = new StringBuilder();
        for (String word : words(name)) {
            StringBuilder tones = new StringBuilder();
            StringBuilder letters = new StringBuilder();
            String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
            for (int i = 0; i < parts.length(); i++) {
                (TONES.contains(parts.substring(i, i + 1)) ? tones : letters).append(parts.charAt(i));
            }
            result.append(letters).append(tones).append(' ');
        }
        return result.toString();
    }

    /** The same with i for every y. */
    static String vowelless(String name) {
        return comparable(name).replace('y', 'i');
    }

    /** Without any mark, in the case it had. */
    static String bare(String text) {
        String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                bare.append(c == 'đ' ? 'd' : c == 'Đ' ? 'D' : c);
            }
        }
        return bare.toString();
    }

    /** Bare words in lower case, as two names are compared where accents are left out. */
    static String bareKey(String name) {
        return String.join(" ", words(bare(name)));
    }

    static boolean accented(String text) {
        return !bare(text).equals(Normalizer.normalize(text, Normalizer.Form.NFD));
    }

    /** "Hòa" as "Hoà", "Thủy" as "Thuỷ"; qu is one sound and stays. */
    static String oldTones(String text) {
        StringBuilder result = new StringBuilder();
        String[] words = Normalizer.normalize(text, Normalizer.Form.NFC).split("(?<=\\P{L})", -1);
        for (String word : words) {
            String moved = Normalizer.normalize(word, Normalizer.Form.NFD)
                    .replaceAll("(?i)([ou])([\u0300\u0301\u0309\u0303\u0323])([aey])(?!\\p{L}|\\p{M})", "$1$3$2");
            result.append(word.toLowerCase(Locale.ROOT).startsWith("q") ? word : moved);
        }
        return Normalizer.normalize(result, Normalizer.Form.NFC);
    }

    /** One slip of the pen: a letter changed, left out or put in, a tone changed, a mark left out. */
    static String slip(String name, Random random) {
        int at = random.nextInt(name.length());
        if (name.charAt(at) == ' ') {
            at++;
        }
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        String here = name.substring(at, at + 1);
        return Normalizer.normalize(
                switch (random.nextInt(5)) {
                    case 0 -> before + letter + after;
                    case 1 -> before + after;
                    case 2 -> before + here + letter + after;
                    case 3 -> before + here + PrintedName.pick(TONES, random) + after;
                    default -> before + bare(here) + after;
                },
                Normalizer.Form.NFC);
    }

    private static List<String> words(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019]", "")
                .replaceAll("[-.]", " ")
                .strip();
        return List.of(lower.split("\\s+", -1)).stream()
                .map(word -> word.length() == 2 && word.charAt(0) == '0' ? word.substring(1) : word)
                .toList();
    }
}

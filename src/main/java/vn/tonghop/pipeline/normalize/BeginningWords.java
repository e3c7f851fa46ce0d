package vn.tonghop.pipeline.normalize;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.text.FirstCharacters;
import vn.tonghop.core.text.Spelling;

/** Words that tell what a text is if it begins with one of them. */
final class BeginningWords {
    private static final String BETWEEN = " :;,.-–—";

    private final List<String> keys;
    private final FirstCharacters firsts;

    BeginningWords(List<String> words) {
        this.keys = words.stream()
                .map(Spelling::key)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.firsts = new FirstCharacters(keys);
    }

    /** What follows the longest of the words a text begins with, in one spelling; null if it begins with none. */
    @Nullable
    String after(String text) {
        if (!firsts.mayBegin(text)) {
            return null;
        }
        String key = Spelling.key(text);
        for (String word : keys) {
            if (key.startsWith(word) && ends(word, key)) {
                int rest = word.length();
                while (rest < key.length() && BETWEEN.indexOf(key.charAt(rest)) >= 0) {
                    rest++;
                }
                return key.substring(rest);
            }
        }
        return null;
    }

    private static boolean ends(String word, String key) {
        return key.length() == word.length()
                || !Character.isLetterOrDigit(word.charAt(word.length() - 1))
                || !Character.isLetterOrDigit(key.charAt(word.length()));
    }
}

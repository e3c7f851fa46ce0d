package vn.tonghop.core.encoding;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Words that a file is likely to have: of the names of units and of the headers of forms. They weigh more than others. */
public final class KnownWords {
    /** None. */
    public static final KnownWords NONE = of(Set.of());

    private final Set<String> keys;

    private KnownWords(Set<String> keys) {
        this.keys = keys;
    }

    /** The words of some texts that have a letter beyond a to z. */
    public static KnownWords of(Iterable<String> texts) {
        Set<String> keys = new HashSet<>();
        for (String text : texts) {
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            for (String word : composed.split("[^\\p{L}]+", -1)) {
                if (word.chars().anyMatch(c -> c >= 0x80)) {
                    keys.add(LetterTones.key(word));
                }
            }
        }
        return new KnownWords(keys);
    }

    /** Whether a word in lower case and NFC is one of them, wherever its tone mark stands. */
    boolean has(String word) {
        return keys.contains(LetterTones.key(word));
    }
}

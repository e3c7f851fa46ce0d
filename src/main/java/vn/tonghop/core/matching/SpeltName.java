package vn.tonghop.core.matching;

import java.util.Arrays;

/** A name as all units that bear it have it, ready to be compared with the words of a text. */
final class SpeltName {
    private final NameKey key;
    private final Word[] words;
    private final int[] exact;
    private final int[] vowelI;
    private final int[] plain;

    SpeltName(String name, Vocabulary vocabulary) {
        NameText text = WordReader.read(name, vocabulary);
        key = NameKey.of(name);
        words = text.words().toArray(new Word[0]);
        exact = Arrays.stream(words).mapToInt(Word::id).toArray();
        vowelI = Arrays.stream(words).mapToInt(Word::vowelI).toArray();
        plain = Arrays.stream(words).mapToInt(Word::plainId).toArray();
    }

    NameKey key() {
        return key;
    }

    int[] exact() {
        return exact;
    }

    int[] vowelI() {
        return vowelI;
    }

    int[] plain() {
        return plain;
    }

    /** Whether it has no mark at all. */
    boolean isPlain() {
        return key.exact().equals(key.plain());
    }

    /** Whether the words of a text from one on were printed like the name, but for case. */
    boolean isPrinted(NameText text, int from) {
        for (int i = 0; i < words.length; i++) {
            if (!words[i].printed().equals(text.word(from + i).printed())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words of a text, as they are compared, are the name. */
    boolean isIn(NameText text, int from, int until) {
        if (!text.accented()) {
            return Sequence.equal(text.ids(), from, until, plain);
        }
        return Sequence.equal(text.ids(), from, until, exact) || Sequence.equal(text.vowelsI(), from, until, vowelI);
    }
}

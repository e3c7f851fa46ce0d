package vn.tonghop.core.matching;

import java.util.Arrays;
import java.util.List;

/** The phrases by their first word, as they are compared with texts that have accents, or with others. */
final class PhraseTable {
    private static final Phrase[] NONE = {};
    private static final PhraseTable ACCENTED = new PhraseTable(true);
    private static final PhraseTable PLAIN = new PhraseTable(false);

    private final Numbered[][] byFirstWord;

    /** A phrase with its words. */
    record Entry(List<Word> words, Phrase phrase) {}

    /** A phrase with the numbers of its words. */
    private static final class Numbered {
        private final int[] ids;
        private final Phrase[] alone;

        Numbered(int[] ids, Phrase phrase) {
            this.ids = ids;
            this.alone = new Phrase[] {phrase};
        }
    }

    private PhraseTable(boolean accented) {
        byFirstWord = new Numbered[Phrases.WORDS.numbers()][0];
        for (Entry entry : Phrases.ALL) {
            int[] ids = entry.words().stream()
                    .mapToInt(word -> accented ? word.id() : word.plainId())
                    .toArray();
            Numbered[] before = byFirstWord[ids[0]];
            Numbered[] alike = Arrays.copyOf(before, before.length + 1);
            alike[before.length] = new Numbered(ids, entry.phrase());
            byFirstWord[ids[0]] = alike;
        }
    }

    /** The phrases as compared with such a text. */
    static PhraseTable of(boolean accented) {
        return accented ? ACCENTED : PLAIN;
    }

    /** All phrases that begin at a word. */
    Phrase[] at(int[] text, int from) {
        int first = text[from];
        if (first < 0 || first >= byFirstWord.length) {
            return NONE;
        }
        Phrase[] found = NONE;
        for (Numbered entry : byFirstWord[first]) {
            if (Sequence.begins(text, from, entry.ids)) {
                found = found.length == 0 ? entry.alone : with(found, entry.alone[0]);
            }
        }
        return found;
    }

    private static Phrase[] with(Phrase[] phrases, Phrase phrase) {
        Phrase[] more = Arrays.copyOf(phrases, phrases.length + 1);
        more[phrases.length] = phrase;
        return more;
    }
}

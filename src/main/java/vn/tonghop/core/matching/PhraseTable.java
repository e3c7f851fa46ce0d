package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The phrases by their first word, as they are compared with texts that have accents, or with others. */
final class PhraseTable {
    private static final Phrase[] NONE = {};
    private static final PhraseTable ACCENTED = new PhraseTable(true);
    private static final PhraseTable PLAIN = new PhraseTable(false);

    private final List<List<Numbered>> byFirstWord = new ArrayList<>();

    /** A phrase with its words. */
    record Entry(List<Word> words, Phrase phrase) {}

    /** A phrase with the numbers of its words. */
    private static final class Numbered {
        private final int[] ids;
        private final Phrase phrase;

        Numbered(int[] ids, Phrase phrase) {
            this.ids = ids;
            this.phrase = phrase;
        }
    }

    private PhraseTable(boolean accented) {
        List<Entry> entries = Phrases.ALL;
        for (int i = 0; i < Phrases.WORDS.numbers(); i++) {
            byFirstWord.add(List.of());
        }
        for (Entry entry : entries) {
            int[] ids = entry.words().stream()
                    .mapToInt(word -> accented ? word.id() : word.plainId())
                    .toArray();
            List<Numbered> alike = new ArrayList<>(byFirstWord.get(ids[0]));
            alike.add(new Numbered(ids, entry.phrase()));
            byFirstWord.set(ids[0], alike);
        }
    }

    /** The phrases as compared with such a text. */
    static PhraseTable of(boolean accented) {
        return accented ? ACCENTED : PLAIN;
    }

    /** All phrases that begin at a word. */
    Phrase[] at(int[] text, int from) {
        int first = text[from];
        List<Numbered> entries = first < 0 || first >= byFirstWord.size() ? List.of() : byFirstWord.get(first);
        if (entries.isEmpty()) {
            return NONE;
        }
        int count = 0;
        Phrase[] found = new Phrase[entries.size()];
        for (int i = 0; i < found.length; i++) {
            Numbered entry = entries.get(i);
            if (Sequence.begins(text, from, entry.ids)) {
                found[count++] = entry.phrase;
            }
        }
        return count == 0 ? NONE : Arrays.copyOf(found, count);
    }
}

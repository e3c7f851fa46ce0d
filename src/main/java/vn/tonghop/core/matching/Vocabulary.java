package vn.tonghop.core.matching;

import org.jspecify.annotations.Nullable;

/** The words of names, each known by its letters and numbered by its key; it is complete before it is read from. */
final class Vocabulary {
    /** The number of all words that it does not have. */
    static final int UNKNOWN = -1;

    private static final int LEAST = 256;
    private static final int BITS = 7;

    private final KeyNumbers ids;
    private @Nullable Word[] words;
    private long[] spellings;
    private int size;

    /** An empty one. */
    Vocabulary() {
        ids = new KeyNumbers();
        words = new Word[LEAST];
        spellings = new long[LEAST];
    }

    /** One with the words of another, under the same numbers. */
    Vocabulary(Vocabulary base) {
        ids = new KeyNumbers(base.ids);
        words = base.words.clone();
        spellings = base.spellings.clone();
        size = base.size;
    }

    /** How many numbers there are: all are below. */
    int numbers() {
        return ids.size();
    }

    /** Takes in the words of a name, with and without their marks. */
    void addWords(String name) {
        for (Word word : WordReader.read(name, this).words()) {
            add(word);
        }
    }

    private void add(Word read) {
        number(read.key(), read.plain());
        if (!read.printed().isEmpty() && !read.printed().equals(WordReader.FARM)) {
            keep(read.printed());
            keep(read.plain());
        }
    }

    private void number(String key, String plain) {
        ids.add(key);
        ids.add(plain);
        ids.add(VowelI.of(key));
    }

    private void keep(String printed) {
        number(WordReader.key(printed), WordReader.plain(printed));
        long spelling = spelling(printed.toCharArray(), printed.length());
        if (spelling != 0 && words[place(spelling)] == null) {
            if (2 * ++size > words.length) {
                grow();
            }
            put(spelling, word(printed));
        }
    }

    private void put(long spelling, Word word) {
        int at = place(spelling);
        spellings[at] = spelling;
        words[at] = word;
    }

    private void grow() {
        @Nullable Word[] all = words;
        long[] theirs = spellings;
        words = new Word[2 * all.length];
        spellings = new long[words.length];
        for (int i = 0; i < all.length; i++) {
            Word word = all[i];
            if (word != null) {
                put(theirs[i], word);
            }
        }
    }

    /** A word, given its letters in lower case from the first to before another. */
    Word word(char[] letters, int length) {
        long spelling = spelling(letters, length);
        Word known = spelling == 0 ? null : words[place(spelling)];
        return known == null ? word(new String(letters, 0, length)) : known;
    }

    private Word word(String printed) {
        String key = WordReader.key(printed);
        String plain = WordReader.plain(printed);
        boolean accented = !key.equals(plain);
        return word(printed, key, plain, accented);
    }

    /** A word that is read as another than its letters say. */
    Word word(String printed, String key, String plain, boolean accented) {
        int id = ids.of(key);
        int plainId = accented || !plain.equals(key) ? ids.of(plain) : id;
        String vowelI = VowelI.of(key);
        int vowelIId = vowelI.equals(key) ? id : ids.of(vowelI);
        return new Word(printed, key, plain, accented, id, plainId, vowelIId, VowelI.isEither(key));
    }

    /** All letters side by side; 0 for a word too long or with other letters than names have, which is not kept. */
    private static long spelling(char[] letters, int length) {
        long spelling = 0;
        boolean fits = length <= Long.SIZE / BITS;
        for (int i = 0; fits && i < length; i++) {
            int letter = Letters.number(letters[i]);
            fits = letter > 0;
            spelling = (spelling << BITS) | letter;
        }
        return fits ? spelling : 0;
    }

    /** Where a word stands, or would. */
    private int place(long spelling) {
        int at = (int) ((spelling * 0x9E3779B97F4A7C15L) >>> 40) & (spellings.length - 1);
        while (spellings[at] != 0 && spellings[at] != spelling) {
            at = (at + 1) & (spellings.length - 1);
        }
        return at;
    }
}

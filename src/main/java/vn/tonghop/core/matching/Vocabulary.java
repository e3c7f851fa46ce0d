package vn.tonghop.core.matching;

import org.jspecify.annotations.Nullable;

/** The words of names, each known by its letters and numbered by its key; it is complete before it is read from. */
final class Vocabulary {
    /** The number of all words that it does not have. */
    static final int UNKNOWN = -1;

    private static final int LEAST = 256;

    private final KeyNumbers ids;
    private @Nullable Word[] words;
    private int size;

    /** An empty one. */
    Vocabulary() {
        ids = new KeyNumbers();
        words = new Word[LEAST];
    }

    /** One with the words of another, under the same numbers. */
    Vocabulary(Vocabulary base) {
        ids = new KeyNumbers(base.ids);
        words = base.words.clone();
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
        char[] letters = printed.toCharArray();
        int at = place(letters, letters.length);
        if (words[at] == null) {
            number(WordReader.key(printed), WordReader.plain(printed));
            words[at] = word(printed);
            size++;
            if (2 * size > words.length) {
                grow();
            }
        }
    }

    private void grow() {
        @Nullable Word[] all = words;
        words = new Word[2 * all.length];
        for (Word word : all) {
            if (word != null) {
                words[place(word.printed().toCharArray(), word.printed().length())] = word;
            }
        }
    }

    /** A word, given its letters in lower case from the first to before another. */
    Word word(char[] letters, int length) {
        Word known = words[place(letters, length)];
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

    /** Where a word stands, or would. */
    private int place(char[] letters, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + letters[i];
        }
        int at = (hash ^ (hash >>> 15)) & (words.length - 1);
        while (words[at] != null && !is(words[at].printed(), letters, length)) {
            at = (at + 1) & (words.length - 1);
        }
        return at;
    }

    private static boolean is(String word, char[] letters, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != letters[i]) {
                return false;
            }
        }
        return true;
    }
}

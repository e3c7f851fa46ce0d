package vn.tonghop.core.matching;

import org.jspecify.annotations.Nullable;

/** A text as words that can be compared, with the separators that stood between them; {@link WordReader} makes it. */
final class NameText {
    /** What stands before a word. */
    enum Gap {
        SPACE,
        HYPHEN,
        SEPARATOR
    }

    private static final String IS = WordReader.key("là");

    private final Words raw;
    private final Words keys;
    private final Words plains;
    private final Gap[] gaps;
    private final boolean accented;
    private final boolean foreign;
    private final Phrase[] @Nullable [] phrases;

    NameText(Words raw, Words keys, Words plains, Gap[] gaps, boolean accented, boolean foreign) {
        this.raw = raw;
        this.keys = keys;
        this.plains = plains;
        this.gaps = gaps;
        this.accented = accented;
        this.foreign = foreign;
        this.phrases = new Phrase[keys.size()][];
    }

    static NameText of(String text) {
        return WordReader.read(text);
    }

    int size() {
        return keys.size();
    }

    Gap gapBefore(int i) {
        return gaps[i];
    }

    /** Whether the text has any accent or đ; without one, accents may have been left out everywhere. */
    boolean accented() {
        return accented;
    }

    /** Whether it has a character that no name has, such as the ? of a lost letter. */
    boolean foreign() {
        return foreign;
    }

    /** One word, as it is compared: without accents where the text has none. */
    String word(int i) {
        return (accented ? keys : plains).one(i);
    }

    /** All phrases that begin at a word, looked up once; those too long for a part of the text are the caller's to leave. */
    Phrase[] phrasesAt(int i) {
        Phrase[] found = phrases[i];
        if (found == null) {
            found = Phrases.of(this).at(this, i);
            phrases[i] = found;
        }
        return found;
    }

    String key(int from, int until) {
        return keys.joined(from, until);
    }

    String plain(int from, int until) {
        return plains.joined(from, until);
    }

    String raw(int from, int until) {
        return raw.joined(from, until);
    }

    /** Whether some of the words were printed like this, but for case. */
    boolean isPrinted(int from, int until, String words) {
        return raw.equal(from, until, words);
    }

    /** The words from one on, with commas where a separator stood. */
    String printed(int from) {
        return printed(from, size());
    }

    /** The words from one to before another, with commas where a separator stood. */
    String printed(int from, int until) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < until; i++) {
            boolean separated = i > from && gapBefore(i) != Gap.SPACE;
            words.append(separated ? ", " : " ").append(raw.one(i));
        }
        return words.toString().strip();
    }

    /** Where "nay là" stands between two names; 0 if it does not, or a character is there that no name has. */
    int nowBecame() {
        for (int i = 1; i < size() - 2 && !foreign; i++) {
            if (keys.one(i).equals("nay")
                    && plains.one(i + 1).equals("la")
                    && word(i + 1).equals(accented ? IS : "la")) {
                return i;
            }
        }
        return 0;
    }

    /** Whether some of the words, as they are compared, are a name with this key. */
    boolean isNamed(int from, int until, NameKey name) {
        if (!accented) {
            return plains.equal(from, until, name.plain());
        }
        if (keys.equal(from, until, name.exact())) {
            return true;
        }
        // i for y leaves the length as it is, and the letters without accents but for that.
        return keys.length(from, until) == name.exact().length()
                && VowelI.mayDiffer(plains, from, until, name.plain())
                && VowelI.of(keys.joined(from, until)).equals(name.vowelI());
    }
}

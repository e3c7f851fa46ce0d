package vn.tonghop.core.matching;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text as words that can be compared, with the separators that stood between them; {@link WordReader} makes it. */
final class NameText {
    /** What stands before a word. */
    enum Gap {
        SPACE,
        HYPHEN,
        SEPARATOR
    }

    private final Word[] words;
    private final int[] ids;
    private final Gap[] gaps;
    private final boolean accented;
    private final boolean foreign;
    private final Phrase[] @Nullable [] phrases;
    private int @Nullable [] vowelsI;

    /** Of so many of the words, each with what stands before it. */
    NameText(Word[] words, int size, Gap[] gaps, boolean accented, boolean foreign) {
        this.words = words;
        this.gaps = gaps;
        this.accented = accented;
        this.foreign = foreign;
        this.ids = new int[size];
        this.phrases = new Phrase[size][];
        for (int i = 0; i < size; i++) {
            ids[i] = accented ? words[i].id() : words[i].plainId();
        }
    }

    /** A text read without any names to compare it with. */
    static NameText of(String text) {
        return WordReader.read(text, Phrases.WORDS);
    }

    int size() {
        return ids.length;
    }

    List<Word> words() {
        return Arrays.asList(words).subList(0, ids.length);
    }

    Word word(int i) {
        return words[i];
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

    /** The words' numbers as they are compared: without accents where the text has none. */
    int[] ids() {
        return ids;
    }

    /** The words' numbers with i for y. */
    int[] vowelsI() {
        int[] found = vowelsI;
        if (found == null) {
            found = new int[ids.length];
            for (int i = 0; i < found.length; i++) {
                found[i] = words[i].vowelI();
            }
            vowelsI = found;
        }
        return found;
    }

    /** Whether some of the words, accents included, may be written with i or with y. */
    boolean isEither(int from, int until) {
        for (int i = from; i < until; i++) {
            if (accented && words[i].either()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is one of the grammar's own, as it is compared. */
    boolean isWord(int i, Word word) {
        return ids[i] == (accented ? word.id() : word.plainId());
    }

    /** All phrases that begin at a word; those too long for a part of the text are the caller's to leave. */
    Phrase[] phrasesAt(int i) {
        Phrase[] found = phrases[i];
        if (found == null) {
            found = PhraseTable.of(accented).at(ids, i);
            phrases[i] = found;
        }
        return found;
    }

    String key(int from, int until) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < until; i++) {
            joined.append(i > from ? " " : "").append(words[i].key());
        }
        return joined.toString();
    }

    String plain(int from, int until) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < until; i++) {
            joined.append(i > from ? " " : "").append(words[i].plain());
        }
        return joined.toString();
    }

    /** The words from one on, with commas where a separator stood. */
    String printed(int from) {
        return printed(from, size());
    }

    /** The words from one to before another, with commas where a separator stood. */
    String printed(int from, int until) {
        StringBuilder printed = new StringBuilder();
        for (int i = from; i < until; i++) {
            boolean separated = i > from && gapBefore(i) != Gap.SPACE;
            printed.append(separated ? ", " : " ").append(words[i].printed());
        }
        return printed.toString().strip();
    }

    /** Where "nay là" stands between two names; 0 if it does not, or a character is there that no name has. */
    int nowBecame() {
        for (int i = 1; i < size() - 2 && !foreign; i++) {
            if (isWord(i, Phrases.NOW) && isWord(i + 1, Phrases.IS)) {
                return i;
            }
        }
        return 0;
    }
}

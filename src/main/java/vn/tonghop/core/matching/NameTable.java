package vn.tonghop.core.matching;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Names by the numbers of their words; most names are found and told from others by one number alone. */
final class NameTable {
    private static final int LEAST = 64;
    /** So many words are kept side by side in one number, each in so many bits. */
    private static final int SIDE_BY_SIDE = 4;

    private static final int BITS = 16;
    private static final int MOST = 0xFFFE;
    /** Marks the numbers of all other names, which may have more than one name. */
    private static final long MIXED = 0xFFFFL << (BITS * (SIDE_BY_SIDE - 1));

    private @Nullable Namesakes[] names = new Namesakes[LEAST];
    private long[] keys = new long[LEAST];
    private int size;

    void add(int[] words, NamedUnit named, Iterable<Integer> provinces) {
        int at = place(key(words, 0, words.length), words, 0, words.length);
        Namesakes namesakes = names[at];
        if (namesakes == null) {
            namesakes = new Namesakes(words);
            put(namesakes);
        }
        namesakes.add(named, provinces);
    }

    private void put(Namesakes namesakes) {
        if (3 * ++size > names.length) {
            @Nullable Namesakes[] old = names;
            names = new Namesakes[2 * old.length];
            keys = new long[names.length];
            size = 1;
            for (Namesakes name : old) {
                if (name != null) {
                    put(name);
                }
            }
        }
        int[] words = namesakes.words();
        long key = key(words, 0, words.length);
        int at = place(key, words, 0, words.length);
        names[at] = namesakes;
        keys[at] = key;
    }

    /** The units of such a name; null if there is none. */
    @Nullable
    Namesakes of(int[] text, int from, int until) {
        for (int i = from; i < until; i++) {
            if (text[i] == Vocabulary.UNKNOWN) {
                return null;
            }
        }
        return from == until ? null : names[place(key(text, from, until), text, from, until)];
    }

    void forEach(Consumer<Namesakes> action) {
        for (Namesakes namesakes : names) {
            if (namesakes != null) {
                action.accept(namesakes);
            }
        }
    }

    /** Never 0. */
    private static long key(int[] text, int from, int until) {
        long key = 0;
        boolean fits = until - from <= SIDE_BY_SIDE;
        for (int i = from; fits && i < until; i++) {
            fits = text[i] < MOST;
            key = (key << BITS) | (text[i] + 1L);
        }
        return fits ? key : MIXED | (Sequence.hash(text, from, until) & 0xFFFFFFFFL);
    }

    private int place(long key, int[] text, int from, int until) {
        int at = start(key);
        while (keys[at] != 0 && !(keys[at] == key && isSame(names[at], key, text, from, until))) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private static boolean isSame(@Nullable Namesakes there, long key, int[] text, int from, int until) {
        boolean alone = (key & MIXED) != MIXED;
        return alone || (there != null && Sequence.equal(text, from, until, there.words()));
    }

    private int start(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }
}

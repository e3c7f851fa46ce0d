package vn.tonghop.core.matching;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.UnitId;

/** Names by the numbers of their words. */
final class NameTable {
    private static final int LEAST = 64;

    private @Nullable Namesakes[] names = new Namesakes[LEAST];
    private int size;

    void add(int[] words, NamedUnit named, Iterable<UnitId> provinces) {
        int at = place(words, 0, words.length);
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
            size = 1;
            for (Namesakes name : old) {
                if (name != null) {
                    put(name);
                }
            }
        }
        names[place(namesakes.words(), 0, namesakes.words().length)] = namesakes;
    }

    /** The units of such a name; null if there is none. */
    @Nullable
    Namesakes of(int[] text, int from, int until) {
        for (int i = from; i < until; i++) {
            if (text[i] == Vocabulary.UNKNOWN) {
                return null;
            }
        }
        return names[place(text, from, until)];
    }

    void forEach(Consumer<Namesakes> action) {
        for (Namesakes namesakes : names) {
            if (namesakes != null) {
                action.accept(namesakes);
            }
        }
    }

    private int place(int[] text, int from, int until) {
        int at = Sequence.hash(text, from, until) & (names.length - 1);
        for (Namesakes there = names[at]; there != null; there = names[at]) {
            if (Sequence.equal(text, from, until, there.words())) {
                break;
            }
            at = (at + 1) & (names.length - 1);
        }
        return at;
    }
}

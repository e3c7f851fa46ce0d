package vn.tonghop.core.matching;

import org.jspecify.annotations.Nullable;

/** Numbers of keys from 0 on, in the order in which they came; a key it does not have is mostly told by its hash alone. */
final class KeyNumbers {
    private static final int LEAST = 256;

    private @Nullable String[] keys;
    private int[] hashes;
    private int[] numbers;
    private int size;

    /** Of no key. */
    KeyNumbers() {
        keys = new String[LEAST];
        hashes = new int[LEAST];
        numbers = new int[LEAST];
    }

    /** Of the same keys as others. */
    KeyNumbers(KeyNumbers base) {
        keys = base.keys.clone();
        hashes = base.hashes.clone();
        numbers = base.numbers.clone();
        size = base.size;
    }

    int size() {
        return size;
    }

    /** A key's number; {@link Vocabulary#UNKNOWN} if it has none. */
    int of(String key) {
        int at = place(key);
        return keys[at] == null ? Vocabulary.UNKNOWN : numbers[at];
    }

    /** Gives a key a number if it has none. */
    void add(String key) {
        if (of(key) == Vocabulary.UNKNOWN) {
            if (2 * (size + 1) > keys.length) {
                grow();
            }
            put(key, size++);
        }
    }

    private void put(String key, int number) {
        int at = place(key);
        keys[at] = key;
        hashes[at] = key.hashCode();
        numbers[at] = number;
    }

    private void grow() {
        @Nullable String[] all = keys;
        int[] given = numbers;
        keys = new String[2 * all.length];
        hashes = new int[keys.length];
        numbers = new int[keys.length];
        for (int i = 0; i < all.length; i++) {
            String key = all[i];
            if (key != null) {
                put(key, given[i]);
            }
        }
    }

    private int place(String key) {
        int hash = key.hashCode();
        int at = (hash ^ (hash >>> 15)) & (keys.length - 1);
        while (keys[at] != null && !(hashes[at] == hash && key.equals(keys[at]))) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }
}

package vn.tonghop.core.measure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the longest known word that starts at a place of a text, in steps no more than its length. */
final class WordTree {
    private static final Node[] NO_NODES = {};

    private final Node root = new Node();
    private Node[] first = NO_NODES;

    void put(MeasureWord word) {
        Node node = root;
        for (int i = 0; i < word.text().length(); i++) {
            node = node.grow(word.text().charAt(i));
        }
        node.word = word;
        char initial = word.text().charAt(0);
        if (initial >= first.length) {
            first = Arrays.copyOf(first, initial + 1);
        }
        first[initial] = root.grow(initial);
    }

    @Nullable
    MeasureWord longest(char[] text, int from, int to) {
        Node node = text[from] < first.length ? first[text[from]] : null;
        MeasureWord found = null;
        for (int i = from + 1; node != null; i++) {
            if (node.word != null && endsBefore(text, i, to)) {
                found = node.word;
            }
            node = i < to ? node.after(text[i]) : null;
        }
        return found;
    }

    @Nullable
    MeasureWord exactly(char[] text, int from, int to) {
        Node node = root;
        for (int i = from; i < to && node != null; i++) {
            node = node.after(text[i]);
        }
        return node == null ? null : node.word;
    }

    /** m2 may be glued to the word after it, but not to a figure; đồng to neither. */
    private static boolean endsBefore(char[] text, int at, int to) {
        if (at == to || text[at] == ' ') {
            return true;
        }
        boolean endsInFigure = text[at - 1] >= '0' && text[at - 1] <= '9';
        return endsInFigure ? !(text[at] >= '0' && text[at] <= '9') : !Character.isLetterOrDigit(text[at]);
    }

    private static final class Node {
        private char[] keys = {};
        private Node[] next = NO_NODES;
        // Most nodes have one child, which is found without a look into the arrays.
        private char firstKey;
        private @Nullable Node first;
        private @Nullable MeasureWord word;

        private @Nullable Node after(char key) {
            if (key == firstKey) {
                return first;
            }
            for (int i = 1; i < keys.length; i++) {
                if (keys[i] == key) {
                    return next[i];
                }
            }
            return null;
        }

        private Node grow(char key) {
            Node known = after(key);
            if (known != null) {
                return known;
            }
            Node node = new Node();
            keys = Arrays.copyOf(keys, keys.length + 1);
            next = Arrays.copyOf(next, next.length + 1);
            keys[keys.length - 1] = key;
            next[next.length - 1] = node;
            firstKey = keys[0];
            first = next[0];
            return node;
        }
    }
}

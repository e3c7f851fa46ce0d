package vn.tonghop.core.matching;

import java.util.Arrays;

/** Words of a text, single and in rows, joined by one space; made to be cheap, as every name passes through it. */
final class Words {
    private static final int USUAL = 10;

    private String[] words = new String[USUAL];
    private int size;

    void add(String word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
        }
        words[size++] = word;
    }

    int size() {
        return size;
    }

    String one(int i) {
        return words[i];
    }

    /** The words from one to before another; empty if there are none. */
    String joined(int from, int until) {
        if (until - from == 1) {
            return words[from];
        }
        if (until <= from) {
            return "";
        }
        StringBuilder joined = new StringBuilder(length(from, until)).append(words[from]);
        for (int i = from + 1; i < until; i++) {
            joined.append(' ').append(words[i]);
        }
        return joined.toString();
    }

    int length(int from, int until) {
        int length = Math.max(0, until - from - 1);
        for (int i = from; i < until; i++) {
            length += words[i].length();
        }
        return length;
    }

    /** Whether the row of words is this text. */
    boolean equal(int from, int until, String text) {
        if (length(from, until) != text.length()) {
            return false;
        }
        int at = 0;
        for (int i = from; i < until; i++) {
            String word = words[i];
            if (!text.startsWith(word, at)) {
                return false;
            }
            at += word.length();
            if (i + 1 < until && text.charAt(at++) != ' ') {
                return false;
            }
        }
        return true;
    }
}

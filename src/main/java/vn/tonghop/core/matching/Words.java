package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words of a text, single and in rows, joined by one space; made to be cheap, as every name passes through it. */
final class Words {
    private static final int USUAL = 12;

    private final List<String> words = new ArrayList<>(USUAL);
    private final StringBuilder all = new StringBuilder();
    private int[] starts = new int[USUAL];

    void add(String word) {
        if (words.size() == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        if (!words.isEmpty()) {
            all.append(' ');
        }
        starts[words.size()] = all.length();
        words.add(word);
        all.append(word);
    }

    int size() {
        return words.size();
    }

    String one(int i) {
        return words.get(i);
    }

    /** The words from one to before another; empty if there are none. */
    String joined(int from, int until) {
        if (until - from == 1) {
            return words.get(from);
        }
        return until <= from ? "" : all.substring(starts[from], end(until - 1));
    }

    int length(int from, int until) {
        return until <= from ? 0 : end(until - 1) - starts[from];
    }

    /** Whether the row of words is this text. */
    boolean equal(int from, int until, String text) {
        int length = length(from, until);
        if (length != text.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (all.charAt(starts[from] + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int end(int i) {
        return starts[i] + words.get(i).length();
    }
}

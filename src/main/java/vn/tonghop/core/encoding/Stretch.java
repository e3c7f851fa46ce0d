package vn.tonghop.core.encoding;

import java.util.Arrays;

/** What the words of one cell or of one line say for and against each code. */
final class Stretch {
    /** So many words together that are Vietnamese in another code only are no accident. */
    private static final int CONTRADICTION = 2;

    private final int[] fit;
    private final int[] against;
    private boolean empty = true;

    Stretch(int codes) {
        this.fit = new int[codes];
        this.against = new int[codes];
    }

    void add(int code, int points) {
        empty = false;
        fit[code] += points > 0 ? 1 : 0;
        against[code] += points < 0 ? 1 : 0;
    }

    boolean isEmpty() {
        return empty;
    }

    /** Whether it is Vietnamese in the other code and not in this one. */
    boolean contradicts(int code, int other) {
        return against[code] >= CONTRADICTION
                && against[code] > fit[code]
                && against[other] == 0
                && fit[other] >= CONTRADICTION;
    }

    void clear() {
        empty = true;
        Arrays.fill(fit, 0);
        Arrays.fill(against, 0);
    }
}

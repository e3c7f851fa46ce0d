package vn.tonghop.batch;

import java.time.Duration;

/** Waits between two tries. */
final class Pauses {
    private Pauses() {}

    /** Sleeps; an interrupted thread does not, and stays interrupted. */
    static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package vn.tonghop.batch;

import java.util.concurrent.Semaphore;

/**
 * Files are read beside each other, but one that a process died over is read while this process reads no other: so the
 * next death is known to be that file's.
 */
final class ReadingTurns {
    private static final int ALL = 1_000;

    private final Semaphore turns = new Semaphore(ALL, true);

    /** Waits for a turn; give it back. */
    Turn take(boolean alone) {
        int count = alone ? ALL : 1;
        turns.acquireUninterruptibly(count);
        return () -> turns.release(count);
    }

    /** The right to read a file now. */
    interface Turn {
        /** Lets others read. */
        void giveBack();
    }
}

package vn.tonghop.batch;

/** A run was told to stop before its end: nothing is released, and the next run does what is left. */
public final class RunStopped extends RuntimeException {
    RunStopped() {
        super("stopped before its end");
    }
}

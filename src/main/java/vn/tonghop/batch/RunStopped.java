package vn.tonghop.batch;

import org.springframework.batch.core.job.JobInterruptedException;

/** A run was told to stop before its end: nothing is released, and whoever takes the run up again does what is left. */
public final class RunStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunStopped() {
        // Spring Batch ends a step as stopped, not as failed, where this is the cause.
        super("stopped before its end", new JobInterruptedException("told to stop"));
    }
}

package vn.tonghop.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.step.StepExecution;

/** The contexts of the runs of this process, found by the job parameter {@code run}. */
final class RunContexts {
    static final String RUN = "run";

    private final Map<Long, RunContext> contexts = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    void put(RunContext context) {
        contexts.put(context.run().id(), context);
    }

    /** Tells every run of this process to end; those not begun yet too. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    void remove(long run) {
        contexts.remove(run);
    }

    RunContext of(StepExecution step) {
        Long run = step.getJobExecution().getJobParameters().getLong(RUN);
        RunContext context = run == null ? null : contexts.get(run);
        if (context == null) {
            throw new IllegalStateException("no context for run " + run);
        }
        context.goOn();
        return context;
    }
}

package vn.tonghop.batch;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.step.StepExecution;

/** The contexts of the runs of this process, found by the job parameter {@code run}. */
final class RunContexts {
    static final String RUN = "run";

    private final Map<Long, RunContext> contexts = new ConcurrentHashMap<>();
    private final Set<Long> stopped = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    void put(RunContext context) {
        contexts.put(context.run().id(), context);
    }

    /** Tells every run of this process to end; those not begun yet too. */
    void end() {
        ending = true;
    }

    /** Tells one run of this process to stop. */
    void stop(long run) {
        stopped.add(run);
    }

    /** Tells the runs that are at work now to stop; later ones may begin. */
    void stopAll() {
        stopped.addAll(contexts.keySet());
    }

    boolean isStopped(long run) {
        return ending || stopped.contains(run);
    }

    /** The process is about to end: nothing new is begun. */
    boolean isEnding() {
        return ending;
    }

    /** Whether this process is at work on a run. */
    boolean isAtWork(long run) {
        return contexts.containsKey(run);
    }

    void remove(long run) {
        contexts.remove(run);
        stopped.remove(run);
    }

    RunContext of(StepExecution step) {
        Long run = step.getJobExecution().getJobParameters().getLong(RUN);
        RunContext context = run == null ? null : contexts.get(run);
        if (context == null) {
            throw new IllegalStateException("no context for run " + run);
        }
        return context;
    }
}

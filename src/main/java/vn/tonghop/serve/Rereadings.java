package vn.tonghop.serve;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.tonghop.batch.ReviewRuns;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.batch.RunRequest;

/** The reruns that people ask for after a decision: they go on by themselves in this process, and end in order with it. */
public final class Rereadings implements AutoCloseable {
    private static final int AT_ONCE = 2;

    private final ReviewRuns runs;
    private final NightLog log;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "rereading");
        thread.setDaemon(true);
        return thread;
    });

    private volatile boolean closing;

    Rereadings(ReviewRuns runs, NightLog log) {
        this.runs = runs;
        this.log = log;
    }

    /**
     * Begins a run, and does not wait for its end.
     *
     * @param patience how long to wait for its number at most
     */
    public Answer begin(RunRequest request, Duration patience) throws InterruptedException {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        threads.execute(() -> {
            if (closing) {
                return;
            }
            try {
                RunOutcome outcome = runs.run(
                        request, Duration.ZERO, run -> answer.complete(new Answer(Optional.of(run), Optional.empty())));
                if (outcome instanceof RunOutcome.Busy busy) {
                    answer.complete(new Answer(Optional.empty(), Optional.of(busy.run())));
                }
            } catch (RuntimeException e) {
                log.trouble(e);
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Answer(Optional.empty(), Optional.empty());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits for those at work, which are to be told to end before; those that did not begin do not. */
    @Override
    public void close() {
        closing = true;
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What became of asking for a run.
     *
     * @param run its number, once it has begun
     * @param busy the number of the run that has what it needs: it did not begin
     */
    public record Answer(Optional<Long> run, Optional<Long> busy) {}
}

package vn.tonghop.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.decision.Decisions;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.pipeline.submission.Inbox;
import vn.tonghop.pipeline.validate.EarlierFigures;
import vn.tonghop.store.HoldTable;
import vn.tonghop.store.RegistryTable;
import vn.tonghop.store.RunTable;
import vn.tonghop.store.Store;

/** Loads what a run works with: anew as it begins, and the same again from what is kept of it. */
final class RunContextLoader {
    private final Store store;
    private final RunContexts contexts;
    private final RunSettings settings;
    private final BiFunction<String, String, Optional<ReviewDefinition>> definitions;

    /** With what reads a review's kept text; empty where this program does not understand it. */
    RunContextLoader(
            Store store,
            RunContexts contexts,
            RunSettings settings,
            BiFunction<String, String, Optional<ReviewDefinition>> definitions) {
        this.store = store;
        this.contexts = contexts;
        this.settings = settings;
        this.definitions = definitions;
    }

    /**
     * Begins a run and leases what it needs at once, in the caller's transaction.
     *
     * @throws Taken if another run has it; the transaction must be undone
     * @throws NightGiven if the night it is for has its run already
     */
    RunContext begin(RunRequest request) {
        store.holds().beginAlone(request.review().id());
        refuseSecondRun(request);
        store.interpretations().clearUnfinished(request.review().id());
        RegistryTable registries = store.registry();
        int edition = registries.currentEdition().orElseThrow();
        Registry registry = registries.load(edition);
        registries.completeSteps(edition, registry);
        ReviewDefinition review = request.review();
        EarlierFigures earlier = store.figures().earlier(review.previous());
        RunTable.Run run = store.runs()
                .begin(
                        review.id(),
                        request.order(),
                        store.reviews().save(review, request.source()),
                        edition,
                        ReviewPipeline.fingerprint(review, registry, settings.limits(), earlier));
        giveNight(request, run);
        HoldTable.Hold hold = store.holds().hold(run.id()).orElseThrow();
        Decisions decisions = new Decisions(store.decisions().pin(run));
        ReviewPipeline pipeline = new ReviewPipeline(review, registry, settings.limits(), earlier, decisions);
        RunContext context = context(run, hold, pipeline, request.order(), request.inbox());
        lease(context);
        if (context.isRerun()) {
            store.partitions().start(run);
        }
        return context;
    }

    private void refuseSecondRun(RunRequest request) {
        Night night = request.night();
        if (night != null) {
            store.scheduledRuns()
                    .run(request.review().id(), night.schedule(), night.scheduledAt())
                    .ifPresent(run -> {
                        throw new NightGiven(run);
                    });
        }
    }

    private void giveNight(RunRequest request, RunTable.Run run) {
        Night night = request.night();
        if (night != null
                && !store.scheduledRuns().give(run.review(), night.schedule(), night.scheduledAt(), run.id())) {
            throw new IllegalStateException("the night was given while nobody else could begin a run: " + night);
        }
    }

    /**
     * Takes a run up again with what it began with, in the caller's transaction.
     *
     * @throws Taken if another run has what it needs; the transaction must be undone
     * @throws NotTheSame if this program would not go on as the run began
     */
    RunContext resume(HoldTable.Hold hold) {
        RunContext context = join(hold);
        lease(context);
        return context;
    }

    /**
     * What a run of another process works with, for a worker at its partitions.
     *
     * @throws NotTheSame if this program would not read as the run does
     */
    RunContext join(HoldTable.Hold hold) {
        RunTable.Run run = store.runs().get(hold.run());
        RunTable.Kept kept = store.runs().kept(run.id());
        ReviewDefinition review = definitions
                .apply(run.review(), kept.definition())
                .orElseThrow(() -> new NotTheSame("this program does not understand the review's definition"));
        Registry registry = store.registry().load(run.edition());
        EarlierFigures earlier = store.figures().earlier(review.previous());
        if (!kept.fingerprint()
                .equals(Optional.of(ReviewPipeline.fingerprint(review, registry, settings.limits(), earlier)))) {
            throw new NotTheSame("it began by other rules than those of this program");
        }
        Decisions decisions = new Decisions(store.decisions().pinned(run.id()));
        ReviewPipeline pipeline = new ReviewPipeline(review, registry, settings.limits(), earlier, decisions);
        String folder = kept.order().inbox();
        Inbox inbox = folder == null || !Files.isDirectory(Path.of(folder)) ? null : new Inbox(Path.of(folder));
        return context(run, hold, pipeline, kept.order(), inbox);
    }

    private RunContext context(
            RunTable.Run run,
            HoldTable.Hold hold,
            ReviewPipeline pipeline,
            RunTable.Order order,
            @Nullable Inbox inbox) {
        return new RunContext(
                run,
                hold,
                pipeline,
                store.registry().keys(),
                order,
                inbox,
                settings.leaseWait(),
                () -> contexts.isStopped(run.id()));
    }

    /** A run takes files in, one at a time of a review; a rerun reads the files of its senders and no others. */
    private void lease(RunContext context) {
        Set<String> wanted = new TreeSet<>();
        if (context.isRerun()) {
            store.interpretations()
                    .senders(context.order().submissions())
                    .values()
                    .forEach(folder -> wanted.add(context.pipeline().senders().key(folder)));
        } else {
            wanted.add(HoldTable.INBOX);
        }
        store.holds().lease(context.run(), wanted).stream().findFirst().ifPresent(taken -> {
            throw new Taken(taken.run());
        });
    }

    /** Another run has what this one needs. */
    static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long run;

        private Taken(long run) {
            super("run " + run + " is at work on it");
            this.run = run;
        }

        /** The other run. */
        long run() {
            return run;
        }
    }

    /** The night has its run already. */
    static final class NightGiven extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long run;

        private NightGiven(long run) {
            super("the night has run " + run);
            this.run = run;
        }

        /** That run. */
        long run() {
            return run;
        }
    }

    /** A run can't be taken up again as it began. */
    static final class NotTheSame extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotTheSame(String why) {
            super(why);
        }
    }
}

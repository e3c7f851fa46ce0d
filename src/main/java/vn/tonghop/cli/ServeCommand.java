package vn.tonghop.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.batch.ReviewApplication;
import vn.tonghop.batch.RunSettings;
import vn.tonghop.catalog.LimitsFile;
import vn.tonghop.catalog.NotifyFile;
import vn.tonghop.catalog.ReviewFile;
import vn.tonghop.catalog.ReviewFolder;
import vn.tonghop.catalog.ScheduleFile;
import vn.tonghop.core.definition.NotifySettings;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.definition.Schedule;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.pipeline.DefinitionCheck;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.serve.Cron;
import vn.tonghop.serve.NotifyPace;
import vn.tonghop.serve.NotifySecrets;
import vn.tonghop.serve.Notifying;
import vn.tonghop.serve.ServeSettings;
import vn.tonghop.serve.Serving;
import vn.tonghop.store.Store;
import vn.tonghop.store.failure.BadConfiguration;
import vn.tonghop.web.console.account.Links;

/** Runs reviews by schedule until it is told to end. */
@Command(name = "serve")
final class ServeCommand extends StoreCommand {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    /** A run ends between two chunks of lines; adding up and releasing may take longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Quartz asks this of the clocks of a cluster's nodes. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(1);

    @Mixin
    private DefinitionOption definitions = new DefinitionOption();

    @Option(names = "--inbox", paramLabel = "DIR", defaultValue = "inbox", descriptionKey = "option.inbox")
    private Path inbox = Path.of("inbox");

    @Option(names = "--port", paramLabel = "N", descriptionKey = "option.port")
    private @Nullable Integer port;

    @Option(names = "--address", paramLabel = "A", descriptionKey = "option.address")
    private @Nullable String address;

    private final CountDownLatch told = new CountDownLatch(1);

    /** For machines, an event of the log. */
    @Override
    void say(String text) {
        if (LogFormat.isJson("serve")) {
            LOG.info(text);
        } else {
            super.say(text);
        }
    }

    @Override
    boolean mayMakeData() {
        return true;
    }

    @Override
    void stop() {
        told.countDown();
    }

    @Override
    Duration patience() {
        return PATIENCE;
    }

    @Override
    int run(Store store) throws Exception {
        LogFormat format = LogFormat.of(System.getenv());
        ScheduleFile file = ScheduleFile.read(definitions.folder());
        ReviewFolder folder = definitions.read();
        LimitsFile set = definitions.limits();
        List<Finding> findings = new ArrayList<>(file.findings());
        findings.addAll(Cron.mistakes(file.schedules(), Instant.now()));
        findings.addAll(folder.findings());
        findings.addAll(set.findings());
        NotifyFile notify = definitions.notifying();
        findings.addAll(notify.findings());
        if (folder.findings().isEmpty()) {
            findings.addAll(Serving.unknownReviews(file.schedules(), folder));
        }
        if (!findings.isEmpty()) {
            return refuse(findings);
        }
        Limits limits = Limits.of(set.settings());
        Registry current = new FirstRegistry(this, store, null).current(true);
        if (current == null) {
            return ExitCode.BAD_CONFIGURATION;
        }
        for (ReviewDefinition definition : folder.reviews()) {
            ReviewPipeline pipeline = new ReviewPipeline(definition, current, limits);
            findings.addAll(new DefinitionCheck(pipeline, definition.id() + ".yaml").failures());
        }
        if (!findings.isEmpty()) {
            return refuse(findings);
        }
        compareClocks(store);
        return serve(store, file.schedules(), limits, notify.settings(), format);
    }

    private int serve(Store store, List<Schedule> schedules, Limits limits, NotifySettings notify, LogFormat format)
            throws Exception {
        RunSettings settings = RunSettings.from(System.getenv()).withLimits(limits);
        ServeSettings serve = ServeSettings.of(definitions.folder(), inbox.toAbsolutePath());
        DoorSettings door = DoorSettings.of(port, address, System.getenv());
        NightWords words = new NightWords(this, format);
        // The door closes last: who looks while the runs end sees that this node takes nothing more.
        try (OpenDoor open = new OpenDoor();
                ReviewApplication application = ReviewApplication.start(store, settings, ReviewFile::parse);
                Serving serving = Serving.start(database(), application.runs(), schedules, serve, limits, words);
                Notifying notifying = Notifying.start(
                        store, serving, notify, NotifySecrets.from(System.getenv()), NotifyPace.USUAL, words)) {
            if (!notifying.channels().isEmpty()) {
                say(messages().text("serve.notifies", String.join(", ", notifying.channels())));
            }
            if (door.port() != null) {
                String at = open.open(door, database(), serving, data(), application.runs(), serve);
                say(messages().text("serve.door", at));
                new Links(store).first("serve").ifPresent(link -> say(messages().text("serve.setUp", at + link)));
            }
            if (serving.isStarted()) {
                schedules.forEach(this::sayNext);
            }
            told.await();
            say(messages().text("serve.stopping"));
        }
        say(messages().text("serve.stopped"));
        return ExitCode.INTERRUPTED;
    }

    private void sayNext(Schedule schedule) {
        String next = Cron.of(schedule.cron(), schedule.zone())
                .nextAfter(Instant.now())
                .map(time -> LocalTimes.of(time, messages()))
                .orElse("–");
        say(messages().text("serve.started", schedule.id(), next));
    }

    private void compareClocks(Store store) {
        Duration apart = Duration.between(store.triggers().now(), Instant.now()).abs();
        if (apart.compareTo(CLOCKS_APART) > 0) {
            throw new BadConfiguration("serve.clock", Long.toString(apart.toSeconds()));
        }
    }

    private int refuse(List<Finding> findings) {
        findings.forEach(finding -> say(messages().line(finding)));
        return ExitCode.BAD_CONFIGURATION;
    }
}

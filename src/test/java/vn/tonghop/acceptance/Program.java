package vn.tonghop.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.batch.ReviewApplication;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.batch.RunRequest;
import vn.tonghop.batch.RunSettings;
import vn.tonghop.catalog.DefinitionReading;
import vn.tonghop.catalog.ReviewFile;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.pipeline.submission.Inbox;
import vn.tonghop.store.Store;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.TestDatabase;

/** The program over a new database that knows the sample registry. */
final class Program implements AutoCloseable {
    static final Path DEFINITION = Path.of("jobs", "reviews", SampleCase.REVIEW + ".yaml");

    private final Database database = TestDatabase.fresh();
    private final Store store = database.store();
    private final ReviewApplication application;

    Program() {
        store.inTransaction(() -> store.registry().save(SampleRegistry.load(), "test"));
        application = ReviewApplication.start(store, RunSettings.DEFAULT, ReviewFile::parse);
    }

    Store store() {
        return store;
    }

    /** Runs the review over an inbox, or over what was kept before where there is none; fails if the run does. */
    RunOutcome.Ended run(Path definition, @Nullable Path inbox) throws IOException, SQLException {
        RunRequest request = new RunRequest(
                definition(definition),
                Files.readString(definition),
                "run",
                "test",
                LocalDate.of(2019, 1, 11),
                inbox == null ? null : new Inbox(inbox),
                Duration.ZERO);
        RunOutcome outcome = application.runs().run(request);
        if (!(outcome instanceof RunOutcome.Ended ended)) {
            throw new AssertionError(outcome);
        }
        if (ended.failure().isPresent()) {
            throw new AssertionError(ended.failure().get());
        }
        return ended;
    }

    private static ReviewDefinition definition(Path file) {
        if (ReviewFile.read(file) instanceof DefinitionReading.Loaded loaded) {
            return loaded.definition();
        }
        throw new AssertionError(ReviewFile.read(file));
    }

    @Override
    public void close() {
        application.close();
        database.close();
    }
}

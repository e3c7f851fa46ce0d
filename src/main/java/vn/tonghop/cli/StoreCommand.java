package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.store.Store;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.DatabaseSettings;
import vn.tonghop.store.failure.BadConfiguration;

/** A command that works on the database. */
abstract class StoreCommand implements Callable<Integer> {
    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", descriptionKey = "option.data")
    private Path data = Path.of("data");

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    private @Nullable Database database;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public final Integer call() throws Exception {
        DatabaseSettings settings = DatabaseSettings.from(System.getenv(), data.toAbsolutePath());
        if (!mayMakeData() && !settings.isThere()) {
            return withoutData();
        }
        try (Interruption interruption = Interruption.watch(this::stop, patience())) {
            try (Database open = Database.open(settings)) {
                interruption.begun(open);
                database = open;
                return run(open.store());
            } catch (RuntimeException e) {
                // What fails because the database was taken away is no failure of its own.
                if (!interruption.isAsked()) {
                    throw e;
                }
                // Said here, while the process still waits for us.
                say(messages().text("error.interrupted"));
                return ExitCode.INTERRUPTED;
            }
        }
    }

    /** Whether the command may make the data it works on; one that only reads would make them at a mistyped place. */
    boolean mayMakeData() {
        return false;
    }

    /** What a command does that may not make data where there are none; the exit code. */
    int withoutData() throws IOException {
        throw new BadConfiguration("database.absent", data);
    }

    /** Asks the work to end by itself, from another thread. */
    void stop() {}

    /** How long the work may take to end by itself. */
    Duration patience() {
        return Duration.ofSeconds(2);
    }

    /** Does the work; the exit code. */
    abstract int run(Store store) throws Exception;

    final Messages messages() {
        return language.messages();
    }

    /** The database, while it is worked on. */
    final Database database() {
        return Objects.requireNonNull(database);
    }

    /** Where the database is. */
    final String place() {
        return database().place();
    }

    final Path data() {
        return data;
    }

    final boolean isJson() {
        return json;
    }

    final CommandSpec spec() {
        return spec;
    }

    /** Where talk goes; data goes to {@link #out}. */
    final Output out() {
        return Output.of(spec.commandLine());
    }

    void say(String text) {
        spec.commandLine().getErr().println(text);
        spec.commandLine().getErr().flush();
    }
}

package vn.tonghop.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.batch.ReviewRuns;
import vn.tonghop.serve.ServeSettings;
import vn.tonghop.serve.Serving;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.Watching;
import vn.tonghop.web.Door;
import vn.tonghop.web.Watched;
import vn.tonghop.web.console.layout.ConsoleWork;

/** The door of a serving process once it is open, with the connections it looks through. */
final class OpenDoor implements AutoCloseable {
    private @Nullable Watching watching;
    private @Nullable Watching pages;
    private @Nullable Door door;

    /** Opens it and gives its address. */
    String open(
            DoorSettings settings,
            Database database,
            Serving serving,
            Path data,
            ReviewRuns runs,
            ServeSettings serve) {
        Watching looking = database.watching();
        watching = looking;
        Watching forPages = database.looking();
        pages = forPages;
        Door opened = Door.open(
                settings.address(),
                Objects.requireNonNull(settings.port()),
                new Watched(
                        serving,
                        looking,
                        () -> List.of(database.poolState(), serving.schedulerPool()),
                        List.of(data.toAbsolutePath(), Path.of(System.getProperty("java.io.tmpdir")))),
                new ConsoleWork(forPages.store(), database.store(), runs, serving, serve));
        door = opened;
        return "http://" + settings.address() + ":" + opened.port() + "/";
    }

    @Override
    public void close() {
        if (door != null) {
            door.close();
        }
        if (pages != null) {
            pages.close();
        }
        if (watching != null) {
            watching.close();
        }
    }
}

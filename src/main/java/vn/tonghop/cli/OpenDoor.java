package vn.tonghop.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.serve.Serving;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.Watching;
import vn.tonghop.web.Door;
import vn.tonghop.web.Watched;

/** The door of a serving process once it is open, with the connections it looks through. */
final class OpenDoor implements AutoCloseable {
    private @Nullable Watching watching;
    private @Nullable Door door;

    /** Opens it and gives its address. */
    String open(DoorSettings settings, Database database, Serving serving, Path data) {
        Watching looking = database.watching();
        watching = looking;
        Door opened = Door.open(
                settings.address(),
                Objects.requireNonNull(settings.port()),
                new Watched(
                        serving,
                        looking,
                        () -> List.of(database.poolState(), serving.schedulerPool()),
                        List.of(data.toAbsolutePath(), Path.of(System.getProperty("java.io.tmpdir")))));
        door = opened;
        return "http://" + settings.address() + ":" + opened.port() + "/";
    }

    @Override
    public void close() {
        if (door != null) {
            door.close();
        }
        if (watching != null) {
            watching.close();
        }
    }
}

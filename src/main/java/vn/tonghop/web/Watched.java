package vn.tonghop.web;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import vn.tonghop.serve.Serving;
import vn.tonghop.store.database.PoolState;
import vn.tonghop.store.database.Watching;

/**
 * What the door tells of.
 *
 * @param serving the process's own work
 * @param watching the database, looked at beside the work
 * @param pools the connections the work has
 * @param places folders whose disks must have room: the data, and temporary files
 */
public record Watched(Serving serving, Watching watching, Supplier<List<PoolState>> pools, List<Path> places) {
    /** Copies the list. */
    public Watched {
        places = List.copyOf(places);
    }
}

package vn.tonghop.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The user this program runs as, by number. */
final class CurrentUser {
    private CurrentUser() {}

    static boolean isRoot() throws IOException {
        return number() == 0;
    }

    static int number() throws IOException {
        return ownerOf(Path.of("/proc/self"));
    }

    /** The number of the user who owns a file. */
    static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}

package vn.tonghop.store.embedded;

import java.nio.file.Path;

/** Where the parts of one embedded server lie, all under {@code <data>/postgres}. */
record Layout(Path home) {
    /** The only major version this program's binaries and directories are for. */
    static final int MAJOR = 18;

    Path cluster() {
        return home.resolve(Integer.toString(MAJOR));
    }

    Path halfMadeCluster() {
        return home.resolve(MAJOR + ".new");
    }

    Path startLock() {
        return home.resolve("start.lock");
    }

    Path usersLock() {
        return home.resolve("users.lock");
    }

    Path whereabouts() {
        return home.resolve("started-in");
    }

    Path port() {
        return home.resolve("port");
    }

    Path password() {
        return home.resolve("password");
    }

    Path log() {
        return home.resolve("log");
    }

    Path serverLog() {
        return log().resolve("server.log");
    }
}

package vn.tonghop.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.store.failure.BadConfiguration;

/** What is refused before anything is touched: a data directory that isn't ours to work on. */
final class Guards {
    private static final Pattern VERSION = Pattern.compile("\\d{1,3}");

    /** {@code pg_ctl} hands its arguments to a shell between double quotes. */
    private static final Pattern UNSAFE = Pattern.compile("[\"$`\\\\\\n\\r]");

    private Guards() {}

    static void check(Layout layout, @Nullable Path binaries) throws IOException {
        if (UNSAFE.matcher(layout.home().toString()).find()) {
            throw new BadConfiguration("database.path", layout.home());
        }
        notNested(layout.home(), binaries);
        if (Files.exists(layout.cluster())) {
            ownCluster(layout);
        } else {
            noOtherMajor(layout.home());
        }
    }

    /** A directory inside another cluster, or inside unpacked binaries, goes when those are replaced. */
    private static void notNested(Path home, @Nullable Path binaries) {
        if (binaries != null && home.startsWith(binaries)) {
            throw new BadConfiguration("database.nested", home, binaries);
        }
        for (Path above = home.getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above.resolve("PG_VERSION")) || Files.exists(above.resolve(Binaries.MARKER))) {
                throw new BadConfiguration("database.nested", home, above);
            }
        }
    }

    private static void ownCluster(Layout layout) throws IOException {
        Path cluster = layout.cluster();
        int owner = CurrentUser.ownerOf(cluster);
        if (owner != CurrentUser.number()) {
            throw new BadConfiguration(
                    "database.owner", cluster, Integer.toString(owner), Integer.toString(CurrentUser.number()));
        }
        Path version = cluster.resolve("PG_VERSION");
        if (!Files.exists(version) || !Files.exists(layout.password())) {
            throw new BadConfiguration(
                    "database.incomplete", cluster, Files.exists(version) ? layout.password() : version);
        }
        String major = Files.readString(version).strip();
        if (!major.equals(Integer.toString(Layout.MAJOR))) {
            throw new BadConfiguration("database.version", cluster, major, Integer.toString(Layout.MAJOR));
        }
    }

    /** Starting empty beside the data of another version would look as if all were lost. */
    private static void noOtherMajor(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return;
        }
        List<Path> others;
        try (var all = Files.list(home)) {
            others = all.filter(p -> VERSION.matcher(p.toFile().getName()).matches())
                    .filter(p -> Files.exists(p.resolve("PG_VERSION")))
                    .sorted()
                    .toList();
        }
        for (Path other : others) {
            throw new BadConfiguration(
                    "database.version",
                    other,
                    Files.readString(other.resolve("PG_VERSION")).strip(),
                    Integer.toString(Layout.MAJOR));
        }
    }
}

package vn.tonghop.store.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.store.failure.BadConfiguration;
import vn.tonghop.store.failure.DatabaseUnavailable;

/** PostgreSQL's programs, unpacked once from the program's own archive. */
final class Binaries {
    private static final String PREFIX = "bin-" + Layout.MAJOR + "-";
    static final String MARKER = "unpacked";
    private static final Duration STALE = Duration.ofHours(1);

    private Binaries() {}

    /** The directory with {@code bin/postgres} in it, under {@code root}; unpacks it if it is not there yet. */
    static Path unpackedUnder(Path root) {
        URL archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        try {
            String checksum = checksum(archive);
            Path target = root.resolve(PREFIX + checksum);
            if (!whole(target, checksum)) {
                unpack(archive, checksum, root, target);
            }
            return target;
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, "database.unpack", root, String.valueOf(e.getMessage()));
        }
    }

    /** The archive for a machine. */
    static URL archive(String system, String architecture) {
        String machine = switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
        URL found = Binaries.class.getResource("/postgres-" + system.toLowerCase(Locale.ROOT) + "-" + machine + ".txz");
        if (found == null) {
            throw new BadConfiguration("database.machine", system + " " + architecture);
        }
        return found;
    }

    private static boolean whole(Path target, String checksum) throws IOException {
        Path marker = target.resolve(MARKER);
        return Files.exists(marker) && Files.readString(marker).equals(checksum);
    }

    /** CRC-32 in hexadecimal; taken from the jar's directory, so that a start need not read the whole archive. */
    private static String checksum(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            try (JarFile opened = jar.getJarFile()) {
                JarEntry entry = opened.getJarEntry(jar.getEntryName());
                if (entry != null && entry.getCrc() != -1) {
                    return String.format(Locale.ROOT, "%08x", entry.getCrc());
                }
            }
        }
        try (var in = new CheckedInputStream(archive.openStream(), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return String.format(Locale.ROOT, "%08x", in.getChecksum().getValue());
        }
    }

    private static void unpack(URL archive, String checksum, Path root, Path target) throws IOException {
        Files.createDirectories(root);
        removeStale(root);
        Path temporary = Files.createTempDirectory(root, PREFIX + "unpacking-");
        try {
            try (InputStream in = new BufferedInputStream(archive.openStream(), 1 << 16)) {
                Archive.unpack(in, temporary);
            }
            Files.writeString(temporary.resolve(MARKER), checksum);
            Directories.sync(temporary);
            moveUnlessThere(temporary, target, checksum);
            Directories.force(root);
        } finally {
            Directories.remove(temporary);
        }
    }

    private static void moveUnlessThere(Path temporary, Path target, String checksum) throws IOException {
        if (Files.exists(target) && !whole(target, checksum)) {
            Directories.remove(target);
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            // Another process was faster; its directory is as good as ours.
            if (!whole(target, checksum)) {
                throw e;
            }
        }
    }

    /** Left by processes killed while unpacking. */
    private static void removeStale(Path root) throws IOException {
        List<Path> left;
        try (var found = Files.list(root)) {
            left = found.filter(p -> name(p).startsWith(PREFIX + "unpacking-")).toList();
        }
        for (Path path : left) {
            if (Files.getLastModifiedTime(path)
                    .toInstant()
                    .isBefore(Instant.now().minus(STALE))) {
                Directories.remove(path);
            }
        }
    }

    private static String name(Path path) {
        @Nullable Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}

package vn.tonghop.store.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** A {@code .tar.xz} archive. */
final class Archive {
    private Archive() {}

    /** Unpacks files, directories and links; an entry that would lie outside {@code target} is an error. */
    static void unpack(InputStream xz, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(xz))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = inside(target, target.resolve(entry.getName()));
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(inside(target, path.resolveSibling(".")));
                    write(tar, entry, target, path);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target, Path path)
            throws IOException {
        if (entry.isSymbolicLink()) {
            inside(target, path.resolveSibling(entry.getLinkName()));
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, false)) {
                throw new IOException("not executable: " + path);
            }
        } else {
            throw new IOException("neither file, directory nor link: " + entry.getName());
        }
    }

    private static Path inside(Path target, Path path) throws IOException {
        Path plain = path.normalize();
        if (!plain.startsWith(target)) {
            throw new IOException("outside the target: " + path);
        }
        return plain;
    }
}

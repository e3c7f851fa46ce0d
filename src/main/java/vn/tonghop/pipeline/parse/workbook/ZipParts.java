package vn.tonghop.pipeline.parse.workbook;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.tonghop.pipeline.submission.Content;

/**
 * The parts of a workbook's zip file, by name. What they say of their sizes is weighed before anything is unzipped, and no
 * part gives more than it said.
 */
final class ZipParts implements Closeable {
    /** Small parts of repeated text are zipped well by nature. */
    private static final long LARGE = 4_000_000;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens the parts of a file; the copy of it that this needs is gone from the disk once it is open.
     *
     * @throws WorkbookFault if it is no zip file, or larger than allowed
     * @throws IOException if the kept bytes or the copy can't be read: a fault of ours
     */
    static ZipParts open(Content content, WorkbookLimits limits) throws IOException {
        Path copy = Files.createTempFile("tong-hop-", ".xlsx");
        try {
            copy(content, copy, limits);
            ZipParts parts = new ZipParts(opened(copy, limits));
            parts.take(limits);
            return parts;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static ZipFile opened(Path copy, WorkbookLimits limits) throws IOException {
        try {
            ZipEnd.check(copy, limits);
            return new ZipFile(copy.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
        } catch (ZipException | EOFException | RuntimeException e) {
            throw WorkbookFault.damaged("zip");
        }
    }

    private static void copy(Content content, Path copy, WorkbookLimits limits) throws IOException {
        byte[] buffer = new byte[65_536];
        long size = 0;
        try (InputStream in = content.open();
                OutputStream out = Files.newOutputStream(copy)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                if (size > limits.fileBytes()) {
                    throw WorkbookFault.tooLarge("bytes", limits.fileBytes());
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private void take(WorkbookLimits limits) throws IOException {
        try {
            long unzipped = 0;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                long size = entry.getSize();
                unzipped += size;
                if (size < 0 || entry.getCompressedSize() < 0) {
                    throw WorkbookFault.damaged("zip");
                }
                if (unzipped > limits.unzippedBytes()) {
                    throw WorkbookFault.tooLarge("unzipped", limits.unzippedBytes());
                }
                if (size > LARGE && size / limits.ratio() > entry.getCompressedSize()) {
                    throw WorkbookFault.tooLarge("ratio", limits.ratio());
                }
                // Two parts of one name are read by one program so and by another otherwise.
                if (entries.put(key(entry.getName()), entry) != null) {
                    throw WorkbookFault.damaged(entry.getName());
                }
            }
        } catch (WorkbookFault e) {
            zip.close();
            throw e;
        } catch (RuntimeException e) {
            // Java's own reading of a broken list of files throws whatever it trips over.
            zip.close();
            throw WorkbookFault.damaged("zip");
        }
    }

    /** Whether there is such a part. */
    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** Whether there is a part whose name ends so. */
    boolean hasEndingIn(String end) {
        return entries.keySet().stream().anyMatch(name -> name.endsWith(end));
    }

    /**
     * The bytes of a part, or null if there is none; the caller closes the stream.
     *
     * @throws WorkbookFault if it can't be unzipped
     */
    @Nullable
    InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        return entry == null ? null : new PartStream(zip, entry);
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/');
        return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

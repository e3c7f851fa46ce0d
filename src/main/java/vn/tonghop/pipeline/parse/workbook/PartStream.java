package vn.tonghop.pipeline.parse.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The unzipped bytes of one part: as many as it said, or the file is damaged. */
final class PartStream extends InputStream {
    private final InputStream unzipped;
    private final String name;
    private long left;

    PartStream(ZipFile zip, ZipEntry entry) throws IOException {
        this.name = entry.getName();
        this.left = entry.getSize();
        try {
            this.unzipped = zip.getInputStream(entry);
        } catch (ZipException | EOFException | RuntimeException e) {
            throw WorkbookFault.damaged(name);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count;
        try {
            count = unzipped.read(target, offset, length);
        } catch (ZipException | EOFException | RuntimeException e) {
            throw WorkbookFault.damaged(name);
        }
        left -= Math.max(count, 0);
        if (left < 0 || (count < 0 && left > 0)) {
            throw WorkbookFault.damaged(name);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        unzipped.close();
    }
}

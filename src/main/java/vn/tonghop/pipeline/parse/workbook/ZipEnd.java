package vn.tonghop.pipeline.parse.workbook;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The end of a zip file, which says how many files are in it and how long the list of them is: looked at before the list is
 * read into memory. Source of the layout: PKWARE's APPNOTE.TXT 6.3.10, 4.3.14 to 4.3.16.
 */
final class ZipEnd {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int MOST_COMMENT = 65_535;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int END64 = 0x06064b50;
    private static final int END64_BYTES = 56;
    /** No name in a workbook is longer. */
    private static final int BYTES_A_PART = 600;

    private ZipEnd() {}

    /**
     * Looks at the end of a zip file.
     *
     * @throws WorkbookFault if there is no such end, or it says that there are too many files
     */
    static void check(Path file, WorkbookLimits limits) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
            long length = zip.length();
            int size = (int) Math.min(length, END_BYTES + MOST_COMMENT + LOCATOR_BYTES);
            ByteBuffer tail = bytes(zip, length - size, size);
            int at = size - END_BYTES;
            while (at >= 0 && tail.getInt(at) != END) {
                at--;
            }
            if (at < 0) {
                throw WorkbookFault.damaged("zip");
            }
            check(tail.getShort(at + 10) & 0xFFFF, tail.getInt(at + 12) & 0xFFFFFFFFL, limits);
            if (at >= LOCATOR_BYTES && tail.getInt(at - LOCATOR_BYTES) == LOCATOR) {
                checkLarge(zip, tail.getLong(at - LOCATOR_BYTES + 8), limits);
            }
        }
    }

    private static void checkLarge(RandomAccessFile zip, long at, WorkbookLimits limits) throws IOException {
        if (at < 0 || at > zip.length() - END64_BYTES) {
            throw WorkbookFault.damaged("zip");
        }
        ByteBuffer end = bytes(zip, at, END64_BYTES);
        if (end.getInt(0) != END64) {
            throw WorkbookFault.damaged("zip");
        }
        long files = end.getLong(32);
        long size = end.getLong(40);
        if (files < 0 || size < 0) {
            throw WorkbookFault.damaged("zip");
        }
        check(files, size, limits);
    }

    /** In a file whose true numbers stand in its larger end, the smaller one has all bits set. */
    private static void check(long files, long listBytes, WorkbookLimits limits) throws WorkbookFault {
        boolean elsewhere = files == 0xFFFF || listBytes == 0xFFFFFFFFL;
        if (!elsewhere && (files > limits.parts() || listBytes > (long) limits.parts() * BYTES_A_PART)) {
            throw WorkbookFault.tooLarge("parts", limits.parts());
        }
    }

    private static ByteBuffer bytes(RandomAccessFile zip, long from, int size) throws IOException {
        byte[] bytes = new byte[size];
        zip.seek(from);
        zip.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

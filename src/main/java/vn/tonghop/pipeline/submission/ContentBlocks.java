package vn.tonghop.pipeline.submission;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.encoding.Encoding;
import vn.tonghop.core.encoding.UnicodeMarks;

/**
 * Cuts a file into blocks that end at the end of a line wherever a block has one. In UTF-16 a line break is two bytes
 * (or four), and bytes that only look like one are none.
 */
public final class ContentBlocks {
    private final InputStream source;
    private final int size;
    private Encoding encoding = Encoding.UTF_8;
    private byte[] carried = {};
    private int next;
    private long line = 1;
    /** A carriage return was the last character: whether its line ends there, only the next one tells. */
    private boolean afterReturn;

    /**
     * Blocks of a stream, which the caller closes.
     *
     * @param size bytes of a block at most, 1 or more; UTF-16 is seen only if the first block shows it
     */
    public ContentBlocks(InputStream source, int size) {
        this.source = source;
        this.size = size;
    }

    /** The next block, or null at the end. */
    public @Nullable ContentBlock next() throws IOException {
        byte[] buffer = Arrays.copyOf(carried, size);
        int filled = carried.length + source.readNBytes(buffer, carried.length, size - carried.length);
        if (filled == 0) {
            return null;
        }
        if (next == 0) {
            encoding = UnicodeMarks.of(buffer, filled);
        }
        int end = filled == size ? afterLastLineEnd(buffer, filled) : filled;
        carried = Arrays.copyOfRange(buffer, end, filled);
        endLineBefore(character(buffer, 0, filled));
        ContentBlock block = new ContentBlock(next++, line, Arrays.copyOf(buffer, end));
        for (int i = 0; i < end; i += width()) {
            char c = character(buffer, i, filled);
            if (i > 0) {
                endLineBefore(c);
            }
            afterReturn = c == '\r';
            line += c == '\n' ? 1 : 0;
        }
        return block;
    }

    private void endLineBefore(char c) {
        if (afterReturn && c != '\n') {
            line++;
        }
    }

    private int width() {
        return encoding == Encoding.UTF_8 ? 1 : 2;
    }

    /** The byte, or the unit of UTF-16, at a place; of half a unit at the end the half. */
    private char character(byte[] buffer, int at, int filled) {
        int one = buffer[at] & 0xFF;
        if (encoding == Encoding.UTF_8 || at + 1 >= filled) {
            return (char) one;
        }
        int other = buffer[at + 1] & 0xFF;
        return (char) (encoding == Encoding.UTF_16LE ? other << 8 | one : one << 8 | other);
    }

    /** Never within a character or between a carriage return and its line feed, if it can be helped. */
    private int afterLastLineEnd(byte[] buffer, int filled) {
        int width = width();
        int whole = filled / width * width;
        for (int i = whole - width; i >= 0; i -= width) {
            char c = character(buffer, i, filled);
            if (c == '\n' || (c == '\r' && i < whole - width)) {
                return i + width;
            }
        }
        boolean returned = whole > width && character(buffer, whole - width, filled) == '\r';
        return returned ? whole - width : whole;
    }
}

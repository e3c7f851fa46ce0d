package vn.tonghop.pipeline.submission;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a file into blocks that end at the end of a line wherever a block has one. */
public final class ContentBlocks {
    private final InputStream source;
    private final int size;
    private byte[] carried = {};
    private int next;
    private long line = 1;
    /** A carriage return was the last byte: whether its line ends there, only the next byte tells. */
    private boolean afterReturn;

    /**
     * Blocks of a stream, which the caller closes.
     *
     * @param size bytes of a block at most, 1 or more
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
        int end = filled == size ? afterLastLineEnd(buffer, filled) : filled;
        carried = Arrays.copyOfRange(buffer, end, filled);
        endLineBefore(buffer[0]);
        ContentBlock block = new ContentBlock(next++, line, Arrays.copyOf(buffer, end));
        count(buffer[0]);
        for (int i = 1; i < end; i++) {
            endLineBefore(buffer[i]);
            count(buffer[i]);
        }
        return block;
    }

    private void endLineBefore(byte b) {
        if (afterReturn && b != '\n') {
            line++;
        }
    }

    private void count(byte b) {
        afterReturn = b == '\r';
        line += b == '\n' ? 1 : 0;
    }

    /** Never between a carriage return and its line feed, if it can be helped. */
    private static int afterLastLineEnd(byte[] buffer, int filled) {
        for (int i = filled - 1; i >= 0; i--) {
            if (buffer[i] == '\n' || (buffer[i] == '\r' && i < filled - 1)) {
                return i + 1;
            }
        }
        return filled > 1 && buffer[filled - 1] == '\r' ? filled - 1 : filled;
    }
}

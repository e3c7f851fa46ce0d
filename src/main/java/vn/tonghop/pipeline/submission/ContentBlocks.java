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

    /** Blocks of at most {@code size} bytes of a stream, which the caller closes. */
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
        ContentBlock block = new ContentBlock(next++, line, Arrays.copyOf(buffer, end));
        for (int i = 0; i < end; i++) {
            if (buffer[i] == '\n') {
                line++;
            }
        }
        return block;
    }

    private static int afterLastLineEnd(byte[] buffer, int filled) {
        for (int i = filled - 1; i >= 0; i--) {
            if (buffer[i] == '\n') {
                return i + 1;
            }
        }
        return filled;
    }
}

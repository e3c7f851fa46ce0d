package vn.tonghop.pipeline.parse;

import java.io.IOException;
import java.io.InputStream;
import vn.tonghop.core.encoding.CodeTable;

/** Decodes an older code by its table. */
final class TableDecoding implements Decoding {
    private final InputStream source;
    private final CodeTable table;
    private final byte[] bytes = new byte[16_384];
    private int position;
    private int filled;
    private long before;
    private boolean sourceEnded;
    private long badByte;

    TableDecoding(InputStream source, CodeTable table) {
        this.source = source;
        this.table = table;
    }

    @Override
    public int read(char[] buffer) throws IOException {
        int count = 0;
        while (count < buffer.length && badByte == 0 && (hasTwo() || position < filled)) {
            int first = bytes[position] & 0xFF;
            char meaning = position + 1 < filled ? table.pair(first, bytes[position + 1] & 0xFF) : 0;
            position += meaning == 0 ? 1 : 2;
            meaning = meaning == 0 ? table.single(first) : meaning;
            if (meaning == 0 && first != 0) {
                badByte = before + position;
            } else {
                buffer[count++] = meaning;
            }
        }
        return count == 0 ? -1 : count;
    }

    /** Whether the next byte and the one that may be its mark are there; they are, but at the end of the file. */
    private boolean hasTwo() throws IOException {
        while (position + 1 >= filled && !sourceEnded) {
            int left = filled - position;
            if (left > 0) {
                bytes[0] = bytes[position];
            }
            before += position;
            position = 0;
            int count = source.read(bytes, left, bytes.length - left);
            sourceEnded = count < 0;
            filled = left + Math.max(count, 0);
        }
        return position + 1 < filled;
    }

    @Override
    public long badByte() {
        return badByte;
    }
}

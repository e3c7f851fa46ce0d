package vn.tonghop.pipeline.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8, with or without a byte order mark, up to the end or to the first byte that is not. */
final class Utf8Decoding {
    private final InputStream source;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(16_384).flip();
    private long consumed;
    private long badByte;
    private boolean sourceEnded;
    private boolean started;

    Utf8Decoding(InputStream source) {
        this.source = source;
    }

    /**
     * Fills the buffer (of 2 characters or more) from its start and gives the count, or -1 where no character follows:
     * at the end, or before a byte that is no UTF-8.
     */
    int read(char[] buffer) throws IOException {
        if (!started) {
            started = true;
            skipByteOrderMark();
        }
        CharBuffer chars = CharBuffer.wrap(buffer);
        while (badByte == 0) {
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, chars, sourceEnded);
            consumed += bytes.position() - before;
            if (result.isError()) {
                badByte = consumed + 1;
            }
            if (chars.position() > 0) {
                return chars.position();
            }
            if (sourceEnded) {
                return -1;
            }
            fill();
        }
        return -1;
    }

    /** The place of the first byte that is no UTF-8, from 1, once all before it was read; 0 if there is none. */
    long badByte() {
        return badByte;
    }

    private void skipByteOrderMark() throws IOException {
        while (bytes.remaining() < 3 && !sourceEnded) {
            fill();
        }
        if (bytes.remaining() >= 3
                && bytes.get(0) == (byte) 0xEF
                && bytes.get(1) == (byte) 0xBB
                && bytes.get(2) == (byte) 0xBF) {
            bytes.position(3);
            consumed = 3;
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = source.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            sourceEnded = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }
}

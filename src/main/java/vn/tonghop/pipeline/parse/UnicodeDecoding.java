package vn.tonghop.pipeline.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes UTF-8 or UTF-16, with or without a byte order mark. */
final class UnicodeDecoding implements Decoding {
    private final InputStream source;
    private final CharsetDecoder decoder;
    private final byte[] mark;
    private final ByteBuffer bytes = ByteBuffer.allocate(16_384).flip();
    private long consumed;
    private long badByte;
    private boolean sourceEnded;
    private boolean started;

    UnicodeDecoding(InputStream source, Charset charset) {
        this.source = source;
        this.mark = "\uFEFF".getBytes(charset);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] buffer) throws IOException {
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

    @Override
    public long badByte() {
        return badByte;
    }

    private void skipByteOrderMark() throws IOException {
        while (bytes.remaining() < mark.length && !sourceEnded) {
            fill();
        }
        if (bytes.remaining() >= mark.length && ByteBuffer.wrap(mark).equals(bytes.slice(0, mark.length))) {
            bytes.position(mark.length);
            consumed = mark.length;
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

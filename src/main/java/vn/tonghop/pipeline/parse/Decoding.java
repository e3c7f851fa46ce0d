package vn.tonghop.pipeline.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import vn.tonghop.core.encoding.Encoding;

/** The characters of a file, strictly: up to the end, or to the first byte that has no meaning in the file's code. */
interface Decoding {
    /**
     * Fills the buffer (of 2 characters or more) from its start and gives the count, or -1 where no character follows:
     * at the end, or before a byte that has no meaning.
     */
    int read(char[] buffer) throws IOException;

    /** The place of the first byte that has no meaning, from 1, once all before it was read; 0 if there is none. */
    long badByte();

    /** Decodes a file from its first byte. */
    static Decoding of(InputStream source, Encoding encoding) {
        return switch (encoding) {
            case UTF_8 -> new UnicodeDecoding(source, StandardCharsets.UTF_8);
            case UTF_16LE -> new UnicodeDecoding(source, StandardCharsets.UTF_16LE);
            case UTF_16BE -> new UnicodeDecoding(source, StandardCharsets.UTF_16BE);
            case WINDOWS_1258, TCVN3, VNI, VISCII -> new TableDecoding(source, encoding.table());
        };
    }
}

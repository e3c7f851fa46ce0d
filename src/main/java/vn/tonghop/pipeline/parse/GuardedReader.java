package vn.tonghop.pipeline.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import vn.tonghop.core.encoding.Encoding;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.core.text.TextSafety;

/**
 * The characters of a file, refusing what no clean CSV has before a parser sees it: bytes without meaning in its code,
 * control and direction characters, replacement characters, lone carriage returns among line feeds, records without end, a last
 * line without end.
 */
final class GuardedReader extends Reader {
    /** A parser reads ahead by up to two of its buffers. */
    private static final int READ_AHEAD = 16_384;

    private final InputStream source;
    private final Decoding decoding;
    private final Encoding encoding;
    private final String file;
    private final Limits limits;
    private final long mostOfARecord;
    private final char[] buffer = new char[8_192];
    private int position;
    private int filled;
    private long recordLine = 1;
    private long sinceRecord;
    private long line = 1;
    private char last = '\n';
    private boolean anythingSeen;
    private boolean lineFeeds;
    private boolean loneReturns;
    private boolean loose;

    GuardedReader(InputStream source, Encoding encoding, String file, Limits limits) {
        this.source = source;
        this.encoding = encoding;
        this.decoding = Decoding.of(source, encoding);
        this.file = file;
        this.limits = limits;
        // Every character of a cell may be a doubled quotation mark, and a cell may have two around it and a delimiter.
        this.mostOfARecord = 2L * limits.recordChars() + 3L * limits.columns() + READ_AHEAD;
    }

    /** Says that a record begins: what is read from now on belongs to it, but for what was read ahead. */
    void recordBegins(long onLine) {
        recordLine = onLine;
        sinceRecord = 0;
    }

    /** Whether a character was met that may have to be composed with another (NFC): Vietnamese letters need not. */
    boolean isLoose() {
        return loose;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == filled && !fill()) {
            return -1;
        }
        int count = Math.min(length, filled - position);
        System.arraycopy(buffer, position, target, offset, count);
        position += count;
        sinceRecord += count;
        if (sinceRecord > mostOfARecord) {
            throw new RefusedFileException(limits.recordTooLong(file, recordLine));
        }
        return count;
    }

    private boolean fill() throws IOException {
        filled = decoding.read(buffer);
        position = 0;
        if (filled < 0) {
            filled = 0;
            checkEnd();
            return false;
        }
        for (int i = 0; i < filled; i++) {
            char c = buffer[i];
            // Nearly all characters are such, and nothing but a carriage return before them could be wrong with them.
            if (c > ' ' && c < '\u007F' && last != '\r') {
                anythingSeen = true;
                last = c;
            } else {
                check(c);
            }
        }
        return true;
    }

    private void check(char c) throws IOException {
        if (last == '\r' && c != '\n') {
            loneReturns = true;
        }
        if (c == '\n') {
            lineFeeds = true;
            line += last == '\r' ? 0 : 1;
        } else if (c == '\r') {
            line++;
        } else if (c != '\t' && (c < ' ' || c >= '\u007F')) {
            if (TextSafety.isUnsafe(c)) {
                throw refused(FindingCode.FORBIDDEN_CHARACTER, TextSafety.code(c));
            }
            loose |= Spelling.isLoose(c);
        }
        if (loneReturns && lineFeeds) {
            throw refused(FindingCode.MIXED_LINE_ENDS);
        }
        anythingSeen |= c > ' ';
        last = c;
    }

    private void checkEnd() throws IOException {
        if (decoding.badByte() > 0) {
            String place = Long.toString(decoding.badByte());
            throw encoding == Encoding.UTF_8
                    ? refused(FindingCode.NOT_UTF8, place)
                    : refused(FindingCode.BYTE_NOT_IN_ENCODING, encoding.label(), place);
        }
        if (last == '\r' && lineFeeds) {
            throw refused(FindingCode.MIXED_LINE_ENDS);
        }
        // A file of spaces is empty rather than cut.
        if (anythingSeen && last != '\n' && last != '\r') {
            throw refused(FindingCode.TRUNCATED);
        }
    }

    private RefusedFileException refused(FindingCode code, String... arguments) {
        return new RefusedFileException(Finding.of(code, Place.atLine(file, line), "", arguments));
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}

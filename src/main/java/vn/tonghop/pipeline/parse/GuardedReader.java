package vn.tonghop.pipeline.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;

/**
 * The characters of a file, refusing what no clean CSV has before a parser sees it: bytes that are not UTF-8, control
 * and direction-override characters, replacement characters, lone carriage returns among line feeds, records without
 * end, a last line without end.
 */
final class GuardedReader extends Reader {
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream source;
    private final Utf8Decoding decoding;
    private final String file;
    private final int recordChars;
    private final char[] buffer = new char[8_192];
    private int position;
    private int filled;
    private long sinceRecord;
    private long line = 1;
    private char last = '\n';
    private boolean anything;
    private boolean lineFeeds;
    private boolean loneReturns;

    GuardedReader(InputStream source, String file, Limits limits) {
        this.source = source;
        this.decoding = new Utf8Decoding(source, file);
        this.file = file;
        this.recordChars = limits.recordChars();
    }

    /** Says that a record was taken whole: what is read from now on belongs to the next ones. */
    void recordTaken() {
        sinceRecord = 0;
    }

    /** Whether the file had any character at all, as far as it was read. */
    boolean hadAnything() {
        return anything;
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
        // The parser reads ahead by up to two of its buffers, which are no part of the record.
        if (sinceRecord > recordChars + 16_384L) {
            throw refused(FindingCode.LINE_TOO_LONG, Integer.toString(recordChars));
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
        anything = true;
        for (int i = 0; i < filled; i++) {
            check(buffer[i]);
        }
        return true;
    }

    private void check(char c) throws IOException {
        if (last == '\r' && c != '\n') {
            loneReturns = true;
            checkLineEnds();
        }
        if (c < ' ') {
            if (c == '\n') {
                if (last != '\r') {
                    lineFeeds = true;
                }
                line += last == '\r' ? 0 : 1;
            } else if (c == '\r') {
                line++;
            } else if (c != '\t') {
                throw forbidden(c);
            }
        } else if (c >= '\u007F' && isForbidden(c)) {
            throw forbidden(c);
        }
        last = c;
    }

    private static boolean isForbidden(char c) {
        return c <= '\u009F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c >= REPLACEMENT;
    }

    private void checkEnd() throws IOException {
        if (last == '\r') {
            loneReturns = true;
            checkLineEnds();
        }
        if (last != '\n' && last != '\r') {
            throw refused(FindingCode.TRUNCATED);
        }
    }

    private void checkLineEnds() throws IOException {
        if (loneReturns && lineFeeds) {
            throw refused(FindingCode.MIXED_LINE_ENDS);
        }
    }

    private RefusedFileException forbidden(char c) {
        return refused(FindingCode.FORBIDDEN_CHARACTER, String.format("U+%04X", (int) c));
    }

    private RefusedFileException refused(FindingCode code, String... arguments) {
        return new RefusedFileException(Finding.of(code, Place.atLine(file, line), "", arguments));
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}

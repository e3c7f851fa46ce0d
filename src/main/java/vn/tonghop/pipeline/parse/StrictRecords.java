package vn.tonghop.pipeline.parse;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.text.Spelling;

/**
 * Takes CSV records that are written as RFC 4180 has it, as Commons CSV takes them but faster. It judges nothing: before the first
 * record that is not written so it stops, and the rest is Commons CSV's.
 */
final class StrictRecords {
    /** How much Commons CSV reads at once, so that a file's first fault is the same with either. */
    private static final int PIECE = 8_192;

    private static final char QUOTE = '"';

    private final Reader reader;
    private final char delimiter;
    private final ArrayList<String> cells = new ArrayList<>();
    private char[] buffer = new char[2 * PIECE];
    /** Where the record that is being taken begins. */
    private int start;

    private int position;
    private int filled;
    private long line = 1;
    private boolean loose;

    StrictRecords(Reader reader, char delimiter) {
        this.reader = reader;
        this.delimiter = delimiter;
    }

    /** The physical line the next record begins on, from 1. */
    long line() {
        return line;
    }

    /** Whether the record taken last has a character that may have to be composed with another (NFC). */
    boolean isLoose() {
        return loose;
    }

    /** The cells of the next record; null where it stops, at the end of the file or before a record it leaves to Commons CSV. */
    @Nullable
    List<String> next() throws IOException {
        cells.clear();
        start = position;
        loose = false;
        if (!has(position)) {
            return null;
        }
        long begun = line;
        while (true) {
            boolean taken = buffer[position] == QUOTE ? quoted() : plain();
            if (!taken || !has(position)) {
                position = start;
                line = begun;
                return null;
            }
            char end = buffer[position++];
            if (end != delimiter) {
                endLine(end);
                return List.of(cells.toArray(new String[0]));
            }
            if (!has(position)) {
                position = start;
                line = begun;
                return null;
            }
        }
    }

    /** What has not been taken, from the first character of the record it stopped before. */
    Reader rest() {
        return new Rest();
    }

    /** First what was read already, and only when more is asked for what follows: a fault further on must not come first. */
    private final class Rest extends Reader {
        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (start == filled) {
                return reader.read(target, offset, length);
            }
            int count = Math.min(length, filled - start);
            System.arraycopy(buffer, start, target, offset, count);
            start += count;
            return count;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /** A cell up to a delimiter or a line's end; false where the file ends in it. */
    private boolean plain() throws IOException {
        int from = position - start;
        int i = position;
        while (true) {
            while (i < filled) {
                char c = buffer[i];
                if (c == delimiter || c == '\n' || c == '\r') {
                    cells.add(text(start + from, i));
                    position = i;
                    return true;
                }
                loose |= Spelling.isLoose(c);
                i++;
            }
            int taken = i - start;
            if (!has(i)) {
                return false;
            }
            i = start + taken;
        }
    }

    /** A cell in quotation marks; false where the file ends in it or something else follows than a delimiter or a line's end. */
    private boolean quoted() throws IOException {
        StringBuilder doubled = null;
        int from = position + 1 - start;
        int i = position + 1;
        while (true) {
            int taken = i - start;
            if (!has(i)) {
                return false;
            }
            i = start + taken;
            char c = buffer[i];
            loose |= Spelling.isLoose(c);
            if (c == '\r' || (c == '\n' && buffer[i - 1] != '\r')) {
                line++;
            } else if (c == QUOTE) {
                if (!has(i + 1)) {
                    return false;
                }
                i = start + taken;
                char next = buffer[i + 1];
                if (next == QUOTE) {
                    doubled = doubled == null ? new StringBuilder() : doubled;
                    doubled.append(buffer, start + from, i + 1 - start - from);
                    from = i + 2 - start;
                    i++;
                } else if (next == delimiter || next == '\n' || next == '\r') {
                    String last = text(start + from, i);
                    cells.add(doubled == null ? last : doubled.append(last).toString());
                    position = i + 1;
                    return true;
                } else {
                    return false;
                }
            }
            i++;
        }
    }

    private String text(int from, int until) {
        return from == until ? "" : new String(buffer, from, until - from);
    }

    private void endLine(char end) throws IOException {
        line++;
        if (end == '\r' && has(position) && buffer[position] == '\n') {
            position++;
        }
    }

    /**
     * Whether there is a character at a place; where it has to be read first, the record's beginning may move, and every
     * place with it.
     */
    private boolean has(int place) throws IOException {
        if (place < filled) {
            return true;
        }
        makeRoom();
        int count = reader.read(buffer, filled, PIECE);
        while (count == 0) {
            count = reader.read(buffer, filled, PIECE);
        }
        if (count < 0) {
            return false;
        }
        filled += count;
        return true;
    }

    private void makeRoom() {
        int kept = filled - start;
        char[] target = kept + PIECE > buffer.length ? new char[2 * buffer.length] : buffer;
        System.arraycopy(buffer, start, target, 0, kept);
        position -= start;
        filled = kept;
        start = 0;
        buffer = target;
    }
}

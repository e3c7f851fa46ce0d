package vn.tonghop.pipeline.parse.workbook;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import vn.tonghop.core.finding.FindingCode;

/**
 * Stands before the XML parser, which holds each tag, comment and text in memory whole: refuses what is too long, and every
 * document type, since no workbook has one and entities could be declared in it.
 */
final class MarkupGuard extends FilterReader {
    private static final int LONGEST = 1_000_000;
    private static final int LONGEST_TAG = 100_000;
    private static final int MOST_INSTRUCTIONS = 100;

    private final String part;
    private State state = State.TEXT;
    private int length;
    private int instructions;
    private char before;
    private char beforeThat;
    private char quote;

    MarkupGuard(Reader source, String part) {
        super(source);
        this.part = part;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        for (int i = offset; i < offset + count; i++) {
            see(target[i]);
        }
        return count;
    }

    private void see(char c) throws WorkbookFault {
        length++;
        if (length > (state == State.TAG ? LONGEST_TAG : LONGEST)) {
            throw WorkbookFault.tooLarge("text", LONGEST);
        }
        switch (state) {
            case TEXT -> enter(c == '<', State.OPENED);
            case OPENED -> opened(c);
            case DECLARED -> declared(c);
            case TAG -> tag(c);
            case INSTRUCTION -> enter(c == '>' && before == '?', State.TEXT);
            case COMMENT -> enter(c == '>' && before == '-' && beforeThat == '-', State.TEXT);
            case VERBATIM -> enter(c == '>' && before == ']' && beforeThat == ']', State.TEXT);
        }
        beforeThat = before;
        before = c;
    }

    private void enter(boolean does, State next) {
        if (does) {
            state = next;
            length = 0;
        }
    }

    private void opened(char c) throws WorkbookFault {
        if (c == '?' && ++instructions > MOST_INSTRUCTIONS) {
            throw WorkbookFault.tooLarge("text", MOST_INSTRUCTIONS);
        }
        quote = 0;
        state = c == '?' ? State.INSTRUCTION : c == '!' ? State.DECLARED : State.TAG;
    }

    private void declared(char c) throws WorkbookFault {
        if (c != '-' && c != '[') {
            throw new WorkbookFault(FindingCode.WORKBOOK_DECLARES_ENTITIES, null, part);
        }
        state = c == '-' ? State.COMMENT : State.VERBATIM;
    }

    private void tag(char c) {
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else {
            enter(c == '>', State.TEXT);
        }
    }

    /** What stands where the reader is. */
    private enum State {
        TEXT,
        OPENED,
        DECLARED,
        TAG,
        INSTRUCTION,
        COMMENT,
        VERBATIM
    }
}

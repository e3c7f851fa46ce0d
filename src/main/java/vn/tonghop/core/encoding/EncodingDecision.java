package vn.tonghop.core.encoding;

import org.jspecify.annotations.Nullable;

/** What the evidence of a whole file says of its code. */
public sealed interface EncodingDecision {
    /**
     * The file is in that code.
     *
     * @param encoding the code
     * @param words how many words with letters beyond ASCII were weighed; 0 of Unicode, which needs no weighing
     * @param fit how many of them are Vietnamese in that code
     * @param runnerUp the code that fits next best, or null where none was tried
     * @param runnerUpFit how many of the words are Vietnamese in that one
     */
    record Decided(
            Encoding encoding,
            long words,
            long fit,
            @Nullable Encoding runnerUp,
            long runnerUpFit) implements EncodingDecision {
        /** Unicode, which says of itself what it is. */
        public static Decided unicode(Encoding encoding) {
            return new Decided(encoding, 0, 0, null, 0);
        }
    }

    /**
     * One part of the file is in one code, another part in another.
     *
     * @param line the first physical line that contradicts, from 1
     * @param encoding the code of most of it
     * @param other the code of that line
     */
    record Mixed(long line, Encoding encoding, Encoding other) implements EncodingDecision {}

    /**
     * The evidence is too weak, or for two codes alike.
     *
     * @param line the first physical line with a letter beyond ASCII, from 1
     * @param best the code that fits best, with its words as in {@link Decided}
     */
    record Undecided(long line, Decided best) implements EncodingDecision {}

    /** It is UTF-8 that is broken somewhere, or no text at all: no older code is to be tried. */
    record NoOlderCode() implements EncodingDecision {}
}

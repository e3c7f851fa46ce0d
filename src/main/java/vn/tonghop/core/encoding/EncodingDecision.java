package vn.tonghop.core.encoding;

import java.util.List;

/** What the evidence of a whole file says of its code. */
public sealed interface EncodingDecision {
    /**
     * The file is in that code.
     *
     * @param best the code, and how it fits
     * @param next the code that fits next best
     * @param words how many words with letters beyond ASCII were weighed
     * @param examples some words, decoded, that are Vietnamese in that code and not in each other one
     */
    record Decided(Fit best, Fit next, long words, List<String> examples) implements EncodingDecision {
        /** Copies the examples. */
        public Decided {
            examples = List.copyOf(examples);
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
     * @param candidates the older codes, best first
     * @param words as in {@link Decided}
     */
    record Undecided(long line, List<Fit> candidates, long words) implements EncodingDecision {
        /** Copies the candidates. */
        public Undecided {
            candidates = List.copyOf(candidates);
        }
    }

    /** It is Unicode, be it broken somewhere, or no text at all: no older code is to be tried. */
    record NoOlderCode() implements EncodingDecision {}

    /**
     * How a code fits.
     *
     * @param encoding the code
     * @param words how many of the words weighed are Vietnamese in it
     */
    record Fit(Encoding encoding, long words) {}
}

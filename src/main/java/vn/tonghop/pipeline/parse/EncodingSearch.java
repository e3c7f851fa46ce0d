package vn.tonghop.pipeline.parse;

import java.io.IOException;
import java.io.InputStream;
import vn.tonghop.core.encoding.Encoding;
import vn.tonghop.core.encoding.EncodingDecision;
import vn.tonghop.core.encoding.EncodingEvidence;
import vn.tonghop.core.encoding.KnownWords;
import vn.tonghop.core.encoding.UnicodeMarks;
import vn.tonghop.pipeline.submission.Content;

/** Finds the code of a file's characters: by its first bytes, and where those are not clean UTF-8 by all of them. */
public final class EncodingSearch {
    private static final int PIECE = 65_536;

    private EncodingSearch() {}

    /**
     * The code that a file's first bytes show.
     *
     * @throws IOException if the kept bytes can't be read
     */
    public static Encoding shown(Content content) throws IOException {
        try (InputStream source = content.open()) {
            byte[] first = source.readNBytes(UnicodeMarks.BYTES);
            return UnicodeMarks.of(first, first.length);
        }
    }

    /**
     * What a file that is not clean UTF-8 is written in, by the words in it. Reads the whole file.
     *
     * @param known words that are likely in it
     * @throws IOException if the kept bytes can't be read
     */
    public static EncodingDecision decide(Content content, KnownWords known) throws IOException {
        EncodingEvidence evidence = new EncodingEvidence(known);
        byte[] piece = new byte[PIECE];
        try (InputStream source = content.open()) {
            int count = source.readNBytes(piece, 0, PIECE);
            if (UnicodeMarks.isMarkedUtf8(piece, count)) {
                return new EncodingDecision.NoOlderCode();
            }
            while (count > 0 && evidence.take(piece, count)) {
                count = source.readNBytes(piece, 0, PIECE);
            }
        }
        return evidence.decide();
    }
}

package vn.tonghop.core.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weighs every word of a file that has letters beyond ASCII in every code: is it Vietnamese there? The file is given
 * piece by piece; the memory needed does not grow with it. Text that is UTF-8 throughout is never taken for another code.
 */
public final class EncodingEvidence {
    private static final List<Encoding> CODES =
            List.of(Encoding.UTF_8, Encoding.WINDOWS_1258, Encoding.TCVN3, Encoding.VNI, Encoding.VISCII);
    /** Six capitals of VISCII are control characters of ASCII (RFC 1456). */
    private static final String VISCII_CONTROLS = "\u0002\u0005\u0006\u0014\u0019\u001E";
    /** No syllable has so many bytes in any code; what is longer is no evidence. */
    private static final int LONGEST_WORD = 64;

    private static final int REMEMBERED = 20_000;

    private final KnownWords known;
    private final Map<String, WordVerdict[]> remembered = new HashMap<>();
    private final EncodingTally tally = new EncodingTally(CODES);
    private final byte[] word = new byte[LONGEST_WORD];
    private int length;
    private boolean high;
    private boolean control;
    private long line = 1;
    private boolean afterReturn;
    private boolean noText;
    private boolean noUnicode;

    /** Evidence where some words are likely. */
    public EncodingEvidence(KnownWords known) {
        this.known = known;
    }

    /**
     * Takes the file's next bytes.
     *
     * @return whether more can change what it says
     */
    public boolean take(byte[] bytes, int count) {
        for (int i = 0; i < count && !noText; i++) {
            take(bytes[i] & 0xFF);
        }
        return !noText;
    }

    private void take(int value) {
        if (value >= 0x80 || ((value | 0x20) >= 'a' && (value | 0x20) <= 'z')) {
            add(value);
            high |= value >= 0x80;
        } else if (value < ' ' && VISCII_CONTROLS.indexOf(value) >= 0) {
            add(value);
            control = true;
        } else {
            endWord();
            if (value == '\n' || value == '\r') {
                tally.endCell();
                tally.endLine();
                line += value == '\n' && afterReturn ? 0 : 1;
            } else if (value == ',' || value == ';' || value == '\t') {
                tally.endCell();
            } else {
                noText = value == 0x7F || value < ' ';
            }
        }
        afterReturn = value == '\r';
    }

    private void add(int value) {
        if (length < LONGEST_WORD) {
            word[length++] = (byte) value;
        }
    }

    private void endWord() {
        if ((high || control) && length < LONGEST_WORD) {
            WordVerdict[] verdicts = verdicts();
            noUnicode |= high && verdicts[0].text() == null;
            tally.add(verdicts, line);
        }
        length = 0;
        high = false;
        control = false;
    }

    private WordVerdict[] verdicts() {
        String key = new String(word, 0, length, StandardCharsets.ISO_8859_1);
        WordVerdict[] verdicts = remembered.get(key);
        if (verdicts == null) {
            verdicts = new WordVerdict[CODES.size()];
            for (int i = 0; i < verdicts.length; i++) {
                Encoding code = CODES.get(i);
                verdicts[i] = WordVerdict.of(text(code), code == Encoding.TCVN3, known);
            }
            if (remembered.size() == REMEMBERED) {
                remembered.clear();
            }
            remembered.put(key, verdicts);
        }
        return verdicts;
    }

    private @Nullable String text(Encoding code) {
        if (code.isOlder()) {
            return control && code != Encoding.VISCII ? null : code.table().decode(word, 0, length);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(word, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** What all that was taken says together. */
    public EncodingDecision decide() {
        endWord();
        tally.endCell();
        tally.endLine();
        return noText || !noUnicode ? new EncodingDecision.NoOlderCode() : tally.decide();
    }
}

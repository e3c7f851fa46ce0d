package vn.tonghop.core.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text that is Vietnamese only in its font: a workbook keeps the bytes of TCVN3 and VNI as the Western letters they look
 * like in other fonts ("HuyÖn V¨n L·ng"), and the font's name is the one sign of what they are.
 */
public final class FontText {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private FontText() {}

    /**
     * The text as it is to be read in that font. In a font of capitals ({@code .VnTimeH}) it is capitals, plain letters
     * too.
     *
     * @return the text itself where the font is of no older code; null where the font is of one but a character is no byte
     *     of it, or the words say no less for the text as it stands than for what it would be in that code ("xã" would be
     *     "xó"): the text is Unicode in a font that can't show it, or damaged, and a person must say which
     */
    public static @Nullable String read(String text, String font) {
        Encoding code = Encoding.ofFont(font);
        if (code == null) {
            return text;
        }
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            int value = lookalike(text.charAt(i));
            if (value < 0) {
                return null;
            }
            bytes[i] = (byte) value;
        }
        String decoded = code.table().decode(bytes, 0, bytes.length);
        if (decoded == null || !isMeant(decoded, text, code)) {
            return null;
        }
        if (code != Encoding.TCVN3) {
            return decoded;
        }
        return isOfCapitals(font) ? decoded.toUpperCase(Locale.ROOT) : TcvnCapitals.restored(decoded);
    }

    /** Whether the words speak for the code; where no word says anything, the font is believed. */
    private static boolean isMeant(String decoded, String asItStands, Encoding code) {
        if (decoded.equals(asItStands)) {
            return true;
        }
        int inCode = points(decoded, code);
        int here = points(asItStands, Encoding.UTF_8);
        return inCode > here || (inCode == 0 && here == 0);
    }

    private static int points(String text, Encoding code) {
        int points = 0;
        for (String word : text.split("\\s+", -1)) {
            points += WordVerdict.of(word, code == Encoding.TCVN3, KnownWords.NONE)
                    .points();
        }
        return points;
    }

    /** Whether all letters of a font of TCVN3 look like capitals. */
    private static boolean isOfCapitals(String font) {
        return font.strip().toUpperCase(Locale.ROOT).endsWith("H");
    }

    /** The byte that looks like this character in a Western font; -1 if none does. */
    private static int lookalike(char c) {
        if (c <= 0xFF) {
            return c;
        }
        try {
            ByteBuffer one = WESTERN.newEncoder().encode(CharBuffer.wrap(new char[] {c}));
            return one.get() & 0xFF;
        } catch (CharacterCodingException e) {
            return -1;
        }
    }
}

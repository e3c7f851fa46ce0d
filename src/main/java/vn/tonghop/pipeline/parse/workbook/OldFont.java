package vn.tonghop.pipeline.parse.workbook;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.encoding.Encoding;
import vn.tonghop.core.encoding.TcvnCapitals;

/** Texts in fonts of the time before Unicode: the font's name tells the code that its letters are in. */
final class OldFont {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private OldFont() {}

    /** The code of a font's letters: .VnTime is TCVN3, VNI-Times is VNI; null for every other font. */
    static @Nullable Encoding code(String font) {
        String name = font.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            return Encoding.TCVN3;
        }
        return name.startsWith("vni-") || name.startsWith("vni ") ? Encoding.VNI : null;
    }

    /**
     * The text that a reader of the sheet sees: one in plain letters, and one that is Unicode whatever the font, is left.
     *
     * @return null where it can't be told: not every letter means something in the font's code
     */
    static @Nullable String read(String text, String font) {
        Encoding code = text.chars().allMatch(c -> c < 0x80) ? null : code(font);
        byte[] bytes = code == null ? null : bytes(text);
        if (code == null || bytes == null) {
            return text;
        }
        String read = code.table().decode(bytes, 0, bytes.length);
        if (read == null) {
            return null;
        }
        String composed = Normalizer.normalize(read, Normalizer.Form.NFC);
        return code == Encoding.TCVN3 ? TcvnCapitals.restored(composed) : composed;
    }

    /** The bytes that Excel took for Windows' western letters; null where the text has others, which it then means. */
    private static byte @Nullable [] bytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            if (c < 0x100 && (c < 0x80 || c >= 0xA0 || isUndefined(c))) {
                bytes[i] = (byte) c;
                continue;
            }
            try {
                ByteBuffer one = WINDOWS.newEncoder().encode(CharBuffer.wrap(new char[] {c}));
                bytes[i] = one.get();
            } catch (CharacterCodingException e) {
                return null;
            }
        }
        return bytes;
    }

    /** Five bytes have no letter there, and come through as they are. */
    private static boolean isUndefined(char c) {
        return c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D;
    }
}

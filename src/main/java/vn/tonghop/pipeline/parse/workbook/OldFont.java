package vn.tonghop.pipeline.parse.workbook;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.encoding.Encoding;
import vn.tonghop.core.encoding.FontText;

/** Texts in fonts of the time before Unicode: the font's name tells the code that its letters are in. */
final class OldFont {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private OldFont() {}

    /**
     * The text that a reader of the sheet sees: one that has letters no older code has, and so is Unicode whatever the
     * font, is left.
     *
     * @return null where it can't be told: a letter means nothing in the font's code, or the words are no less Vietnamese
     *     as they stand than they would be in it
     */
    static @Nullable String read(String text, String font) {
        return Encoding.ofFont(font) == null || !isWestern(text) ? text : FontText.read(text, font);
    }

    /** Whether all its letters are bytes that Excel took for Windows' western ones. */
    private static boolean isWestern(String text) {
        CharsetEncoder encoder = WESTERN.newEncoder();
        return text.chars().allMatch(c -> c < 0x100 || encoder.canEncode((char) c));
    }
}

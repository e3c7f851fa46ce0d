package vn.tonghop.pipeline.parse;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column header, taken apart.
 *
 * @param key the name without brackets, in one spelling of case and spaces, to be compared
 * @param bracketed what stood in brackets at its end ("triệu đồng"), or null
 */
record HeaderName(String key, @Nullable String bracketed) {
    static HeaderName of(String header) {
        String text = header.strip();
        int open = text.lastIndexOf('(');
        if (open > 0 && text.endsWith(")")) {
            return new HeaderName(
                    key(text.substring(0, open)),
                    text.substring(open + 1, text.length() - 1).strip());
        }
        return new HeaderName(key(text), null);
    }

    /** One spelling of a header: NFC, lower case, every run of spaces and line breaks one space. */
    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        composed.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                    key.append(' ');
                }
            } else {
                key.appendCodePoint(c);
            }
        });
        return key.toString().strip();
    }
}

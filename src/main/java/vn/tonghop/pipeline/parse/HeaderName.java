package vn.tonghop.pipeline.parse;

import org.jspecify.annotations.Nullable;
import vn.tonghop.core.text.Spelling;

/**
 * A column header, taken apart.
 *
 * @param key the name without brackets, in one spelling of case and spaces, to be compared; empty where all of it stands
 *     in brackets
 * @param bracketed what stood in brackets at its end ("triệu đồng"), or null
 */
record HeaderName(String key, @Nullable String bracketed) {
    static HeaderName of(String header) {
        String text = header.strip();
        int open = text.lastIndexOf('(');
        if (open >= 0 && text.endsWith(")")) {
            return new HeaderName(
                    Spelling.key(text.substring(0, open)),
                    text.substring(open + 1, text.length() - 1).strip());
        }
        return new HeaderName(Spelling.key(text), null);
    }
}

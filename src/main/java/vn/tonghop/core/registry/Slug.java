package vn.tonghop.core.registry;

import java.text.Normalizer;
import java.util.Locale;

/** Names without their accents, for folders, commands and ids. */
public final class Slug {
    private Slug() {}

    /** A name in plain ASCII, words joined by hyphens: "Văn Lãng" becomes {@code van-lang}; several names may share one. */
    public static String of(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        StringBuilder slug = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
    }
}

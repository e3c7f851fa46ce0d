package vn.tonghop.core.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which form, with which columns, a blank form was made from: what its title line says, so that a file that comes back
 * on a form that was changed meanwhile can be told.
 *
 * @param review the review's id
 * @param form the form's id
 * @param columns eight hexadecimal digits of the SHA-256 of its headers and what they mean
 */
public record FormVersion(String review, String form, String columns) {
    private static final Pattern PRINTED =
            Pattern.compile("Mẫu số: ([a-z0-9_-]{1,100})/([a-z0-9_-]{1,100})#([0-9a-f]{8})");
    private static final int DIGITS = 8;

    /** The version a form of a review has now. */
    public static FormVersion of(String review, Form form) {
        StringBuilder all = new StringBuilder(form.shape().name());
        for (Column column : form.columns()) {
            all.append('\n').append(column.header()).append('\t').append(column.role());
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return new FormVersion(
                    review, form.id(), HexFormat.of().formatHex(hash).substring(0, DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The version a title line states, or null where it states none. */
    public static @Nullable FormVersion printed(String text) {
        Matcher matcher = PRINTED.matcher(text.strip());
        return matcher.matches() ? new FormVersion(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
    }

    /** As a title line prints it: {@code Mẫu số: directive-05-2018/contributions#1a2b3c4d}. */
    public String print() {
        return "Mẫu số: " + label();
    }

    /** The version alone: {@code directive-05-2018/contributions#1a2b3c4d}. */
    public String label() {
        return review + "/" + form + "#" + columns;
    }
}

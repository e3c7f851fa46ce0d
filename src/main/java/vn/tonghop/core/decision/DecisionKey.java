package vn.tonghop.core.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import vn.tonghop.core.text.Spelling;

/**
 * What of a name is compared when a decision is looked up: all of it but composition, case, spaces and where in a word
 * the tone is written. Names that differ in a letter, an accent or a mark differ in their keys.
 *
 * @param text the name in that form
 */
public record DecisionKey(String text) {
    /** Grave, acute, tilde, hook above, dot below. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** The key of a name as printed. */
    public static DecisionKey ofName(String name) {
        String letters = Normalizer.normalize(Spelling.key(name), Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); ) {
            int end = i;
            while (end < letters.length() && isOfWord(letters.charAt(end))) {
                end++;
            }
            if (end == i) {
                key.append(letters.charAt(i++));
            } else {
                word(key, letters, i, end);
                i = end;
            }
        }
        return new DecisionKey(withoutSpacesAtMarks(Normalizer.normalize(key, Normalizer.Form.NFC)));
    }

    /** The key as a number of fixed length, for tables: SHA-256 of its UTF-8, in hexadecimal. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A syllable has one tone: it is written behind the letters. What has several is no syllable and stays. */
    private static void word(StringBuilder key, String letters, int from, int until) {
        int tones = 0;
        char tone = 0;
        StringBuilder toneless = new StringBuilder(until - from);
        for (int i = from; i < until; i++) {
            char c = letters.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tones++;
                tone = c;
            } else {
                toneless.append(c);
            }
        }
        if (tones == 1) {
            key.append(toneless).append((char) ('\u2080' + TONES.indexOf(tone)));
        } else {
            key.append(letters, from, until);
        }
    }

    private static String withoutSpacesAtMarks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean atMark = c == ' '
                    && (i == 0 || i + 1 == text.length() || isMark(text.charAt(i - 1)) || isMark(text.charAt(i + 1)));
            if (!atMark) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isMark(char c) {
        return ",;()-\u2013\u2014/".indexOf(c) >= 0;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}

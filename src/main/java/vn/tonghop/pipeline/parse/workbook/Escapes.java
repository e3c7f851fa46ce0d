package vn.tonghop.pipeline.parse.workbook;

/** Characters that XML can't have, or that workbooks write as {@code _x000D_} (ECMA-376, 22.9.2.19, ST_Xstring). */
final class Escapes {
    private static final int LENGTH = 7;

    private Escapes() {}

    /** The text with such characters put back, and each end of a line as a line feed. */
    static String undone(String text) {
        String plain = text.contains("_x") ? replaced(text) : text;
        return plain.indexOf('\r') < 0 ? plain : plain.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String replaced(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int code = code(text, i);
            if (code < 0) {
                plain.append(text.charAt(i));
            } else {
                plain.append((char) code);
                i += LENGTH - 1;
            }
        }
        return plain.toString();
    }

    private static int code(String text, int at) {
        if (!text.startsWith("_x", at) || at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + LENGTH - 1; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f') {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}

package vn.tonghop.core.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which bytes mean which characters in an older code: one byte, or a letter's byte and the byte of its mark. */
public final class CodeTable {
    /** The tone marks as they combine: grave, acute, hook above, tilde, dot below. */
    private static final String MARKS = "\u0300\u0301\u0309\u0303\u0323";

    private final char[] single = new char[256];
    private final char[][] pair = new char[256][];
    private final Map<Character, byte[]> bytes = new HashMap<>();

    private CodeTable() {
        for (char c = 0; c < 0x80; c++) {
            single[c] = c;
        }
    }

    static CodeTable read(String file) {
        CodeTable table = new CodeTable();
        try (InputStream in = CodeTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    table.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        table.joinMarks();
        table.turnAround();
        return table;
    }

    /** A line is the bytes, a tab and the character, in hexadecimal digits. */
    private void add(String line) {
        int tab = line.indexOf('\t');
        char meaning = (char) Integer.parseInt(line.substring(tab + 1), 16);
        int first = Integer.parseInt(line.substring(0, 2), 16);
        if (tab == 2) {
            single[first] = meaning;
        } else {
            pair(first, Integer.parseInt(line.substring(3, tab), 16), meaning);
        }
    }

    private void pair(int first, int second, char meaning) {
        if (pair[first] == null) {
            pair[first] = new char[256];
        }
        pair[first][second] = meaning;
    }

    /** Where a code has tone marks of their own, a letter and its mark are read as one letter (NFC). */
    private void joinMarks() {
        for (int mark = 0x80; mark < 256; mark++) {
            if (MARKS.indexOf(single[mark]) < 0) {
                continue;
            }
            for (int letter = 'A'; letter < 256; letter++) {
                String one = Normalizer.normalize("" + single[letter] + single[mark], Normalizer.Form.NFC);
                if (one.length() == 1 && Character.isLetter(single[letter])) {
                    pair(letter, mark, one.charAt(0));
                }
            }
        }
    }

    private void turnAround() {
        for (int i = 0; i < 256; i++) {
            if (single[i] != 0 || i == 0) {
                bytes.put(single[i], new byte[] {(byte) i});
            }
        }
        for (int i = 0; i < 256; i++) {
            for (int j = 0; pair[i] != null && j < 256; j++) {
                if (pair[i][j] != 0) {
                    bytes.put(pair[i][j], new byte[] {(byte) i, (byte) j});
                }
            }
        }
    }

    /** What a byte (0 to 255) means by itself; 0 where it means nothing. */
    public char single(int value) {
        return single[value];
    }

    /** What two bytes (each 0 to 255) mean together; 0 where each stands for itself. */
    public char pair(int first, int second) {
        char[] seconds = pair[first];
        return seconds == null ? 0 : seconds[second];
    }

    /** The text of some bytes, or null where one of them means nothing: nothing is ever put in the place of a byte. */
    public @Nullable String decode(byte[] source, int offset, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = offset; i < offset + length; i++) {
            int value = source[i] & 0xFF;
            char meaning = i + 1 < offset + length ? pair(value, source[i + 1] & 0xFF) : 0;
            if (meaning != 0) {
                i++;
            } else {
                meaning = single[value];
            }
            if (meaning == 0 && value != 0) {
                return null;
            }
            text.append(meaning);
        }
        return text.toString();
    }

    /** The bytes of a text in NFC, or null where a character has none. A letter with a tone is its letter and its mark. */
    public byte @Nullable [] encode(String text) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            byte[] one = bytes.get(text.charAt(i));
            if (one == null) {
                return null;
            }
            out.write(one, 0, one.length);
        }
        return out.toByteArray();
    }
}

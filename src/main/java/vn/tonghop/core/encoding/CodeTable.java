package vn.tonghop.core.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Which bytes mean which characters in an older code: one byte, or a letter's byte and the byte of its mark. */
public final class CodeTable {
    private final char[] single = new char[256];
    private final char[][] pair = new char[256][];

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
            if (LetterTones.MARKS.indexOf(single[mark]) < 0) {
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
}

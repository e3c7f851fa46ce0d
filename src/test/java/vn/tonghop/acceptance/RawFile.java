package vn.tonghop.acceptance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sample file's physical lines, split at line breaks and by nothing else: no parser of ours is asked, nor any table of
 * ours. What is not Unicode is shown as Java reads windows-1258: of another older code only the ASCII letters are right.
 * The rows of a workbook are those that Apache POI sees, which our own reading has nothing of.
 */
record RawFile(List<String> lines) {
    private static final int BEGINNING = 12;

    static RawFile find(SampleCase sample, String path) throws IOException {
        for (SampleCase.Delivery delivery : sample.deliveries()) {
            try (Stream<Path> files = Files.walk(delivery.inbox())) {
                List<Path> found = files.filter(Files::isRegularFile)
                        .filter(file -> file.endsWith(path))
                        .toList();
                if (!found.isEmpty() && path.endsWith(".xlsx")) {
                    return new RawFile(WorkbookRows.of(found.get(0)));
                }
                if (!found.isEmpty()) {
                    String text = text(Files.readAllBytes(found.get(0)));
                    return new RawFile(List.of(text.split("\r\n|\n|\r", -1)));
                }
            }
        }
        throw new AssertionError("no file " + path);
    }

    private static String text(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
        String text;
        try {
            Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("windows-1258"));
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The physical line of that number, from 1, and those after it as long as a quotation mark is open. */
    String record(long line) {
        StringBuilder record = new StringBuilder(lines.get((int) line - 1));
        for (int next = (int) line; next < lines.size() && quotes(record) % 2 == 1; next++) {
            record.append('\n').append(lines.get(next));
        }
        return record.toString();
    }

    /** The first characters of a cell or line as a file has them. */
    static String beginning(String text) {
        String first = text.split(" \\| ", -1)[0].split("\n", -1)[0].replace("\"", "\"\"");
        return first.substring(0, Math.min(BEGINNING, first.length()));
    }

    private static long quotes(CharSequence text) {
        return text.chars().filter(c -> c == '"').count();
    }
}

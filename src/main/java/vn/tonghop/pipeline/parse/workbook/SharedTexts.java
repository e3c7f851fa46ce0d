package vn.tonghop.pipeline.parse.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that cells share, packed: a cell names its text by a number. */
final class SharedTexts {
    private static final int BLOCK = 1 << 16;
    private static final int LONGEST = 40_000;

    private final List<byte[]> blocks = new ArrayList<>();
    private int[] ends = new int[1_024];
    private int count;
    private int filled;

    private SharedTexts() {}

    static SharedTexts read(ZipParts parts, @Nullable String part, WorkbookLimits limits) throws IOException {
        SharedTexts texts = new SharedTexts();
        if (part == null) {
            return texts;
        }
        try (XmlPart xml = XmlPart.open(parts, part)) {
            while (xml != null && xml.nextElement()) {
                if (xml.element().equals("si")) {
                    texts.add(RichText.read(xml, LONGEST).packed(), limits);
                }
            }
        }
        return texts;
    }

    private void add(String text, WorkbookLimits limits) throws WorkbookFault {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (filled + bytes.length > limits.sharedBytes()) {
            throw WorkbookFault.tooLarge("shared", limits.sharedBytes());
        }
        if (count == limits.sharedTexts()) {
            throw WorkbookFault.tooLarge("shared", limits.sharedTexts());
        }
        for (int at = 0; at < bytes.length; ) {
            if (filled % BLOCK == 0) {
                blocks.add(new byte[BLOCK]);
            }
            int length = Math.min(bytes.length - at, BLOCK - filled % BLOCK);
            System.arraycopy(bytes, at, blocks.get(filled / BLOCK), filled % BLOCK, length);
            at += length;
            filled += length;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = filled;
    }

    /** The text of a number, or null if there is none. */
    @Nullable
    RichText get(int number) {
        if (number < 0 || number >= count) {
            return null;
        }
        int from = number == 0 ? 0 : ends[number - 1];
        byte[] bytes = new byte[ends[number] - from];
        for (int at = 0; at < bytes.length; ) {
            int length = Math.min(bytes.length - at, BLOCK - (from + at) % BLOCK);
            System.arraycopy(blocks.get((from + at) / BLOCK), (from + at) % BLOCK, bytes, at, length);
            at += length;
        }
        return RichText.unpacked(new String(bytes, StandardCharsets.UTF_8));
    }
}

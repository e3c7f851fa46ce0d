package vn.tonghop.pipeline.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentBlocksTest {
    private static List<ContentBlock> blocks(byte[] bytes, int size) throws IOException {
        ContentBlocks blocks = new ContentBlocks(new ByteArrayInputStream(bytes), size);
        List<ContentBlock> all = new ArrayList<>();
        for (ContentBlock block = blocks.next(); block != null; block = blocks.next()) {
            all.add(block);
        }
        return all;
    }

    /** The line of the byte at a place, counted anew: a line ends after \n, or after \r that no \n follows. */
    private static long lineOf(byte[] bytes, int at) {
        long line = 1;
        for (int i = 0; i < at; i++) {
            boolean pair = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
            line += bytes[i] == '\n' || (bytes[i] == '\r' && !pair) ? 1 : 0;
        }
        return line;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void blocksTogetherAreTheFileAndKnowTheirLines(long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) "ab\n\r,".charAt(random.nextInt(round % 2 == 0 ? 5 : 3));
            }
            int size = 1 + random.nextInt(50);
            ByteArrayOutputStream together = new ByteArrayOutputStream();
            int number = 0;
            for (ContentBlock block : blocks(bytes, size)) {
                assertThat(block.number()).isEqualTo(number++);
                assertThat(block.bytes().length).isBetween(1, size);
                assertThat(block.firstLine())
                        .as("seed %d, round %d, byte %d", seed, round, together.size())
                        .isEqualTo(lineOf(bytes, together.size()));
                together.write(block.bytes());
            }
            assertThat(together.toByteArray()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void inUtf16ALineEndsAtACharacterAndNotAtAByte(String charset) throws IOException {
        // U+010A, U+0A0A, U+0D0A and U+0A00 have the bytes of line breaks and are none.
        String text = "\uFEFFa\u010Ab\u0A0A\r\n\u0D0Ac\n\u0A00d\re\n";
        byte[] bytes = text.getBytes(java.nio.charset.Charset.forName(charset));
        for (int size = 4; size < bytes.length + 2; size++) {
            ByteArrayOutputStream together = new ByteArrayOutputStream();
            for (ContentBlock block : blocks(bytes, size)) {
                String before = text.substring(0, together.size() / 2);
                long ends = before.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count();
                boolean within = before.endsWith("\r") && text.startsWith("\n", before.length());
                assertThat(block.firstLine()).as("%d bytes: %s", size, before).isEqualTo(1 + ends - (within ? 1 : 0));
                assertThat(together.size() % 2).isZero();
                together.write(block.bytes());
            }
            assertThat(together.toByteArray()).isEqualTo(bytes);
        }
    }

    @Test
    void aBlockEndsWhereALineEnds() throws IOException {
        List<ContentBlock> blocks = blocks("abc\ndef\nghi\n".getBytes(UTF_8), 6);
        assertThat(blocks.stream().map(block -> new String(block.bytes(), UTF_8)))
                .containsExactly("abc\n", "def\n", "ghi\n");
        assertThat(blocks.stream().map(ContentBlock::firstLine)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aBlockNeverEndsBetweenTheTwoCharactersOfALineBreak() throws IOException {
        assertThat(blocks("abcde\r\nf\r\n".getBytes(UTF_8), 6).stream().map(block -> new String(block.bytes(), UTF_8)))
                .containsExactly("abcde", "\r\nf\r\n");
    }

    @Test
    void anEmptyFileHasNoBlock() throws IOException {
        assertThat(blocks(new byte[0], 10)).isEmpty();
    }
}

package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import vn.tonghop.pipeline.submission.InboxFile;
import vn.tonghop.pipeline.submission.Submission;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.TestDatabase;

/** Bytes that were received are the bytes that are kept. */
class SubmissionTableTest {
    private static final int BLOCK = 131_072;

    private static Database database;
    private static Store store;
    private static Sql sql;
    private static long run;

    @BeforeAll
    static void open() throws Exception {
        database = TestDatabase.fresh();
        store = database.store();
        sql = new Sql(database);
        run = store.runs()
                .begin(
                        "r",
                        new RunTable.Order(
                                "run", "test", LocalDate.of(2019, 1, 1), null, null, Duration.ZERO, Set.of()),
                        1,
                        1,
                        "fingerprint")
                .id();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Submission keep(String sender, String part, byte[] bytes) {
        InboxFile file = new InboxFile(
                Path.of("f.csv"), "r/" + sender + "/f.csv", "r", sender, part, "f.csv", bytes.length, Instant.EPOCH);
        return store.inTransaction(() -> {
            try {
                return store.submissions()
                        .receive(file, sha256(bytes), bytes.length, new ByteArrayInputStream(bytes), run);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] kept(Submission submission) throws IOException {
        try (InputStream in = store.submissions().content(submission.id()).open()) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK - 1, 2 * BLOCK, 2 * BLOCK + 1, 5 * BLOCK + 77})
    void bytesInAreBytesOutAroundTheBordersOfBlocks(int size) throws IOException {
        byte[] random = new byte[size];
        new Random(size).nextBytes(random);
        assertThat(kept(keep("random" + size, "", random))).isEqualTo(random);
        byte[] oneLine = new byte[size];
        Arrays.fill(oneLine, (byte) 'a');
        assertThat(kept(keep("line" + size, "", oneLine))).isEqualTo(oneLine);
        byte[] lineEnds = new byte[size];
        Arrays.fill(lineEnds, (byte) '\n');
        assertThat(kept(keep("ends" + size, "", lineEnds))).isEqualTo(lineEnds);
    }

    @Test
    void blocksKnowTheirFirstLine() throws Exception {
        byte[] bytes = "0123456789\n".repeat(30_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Submission submission = keep("lines", "", bytes);
        assertThat(sql.rows("SELECT first_line FROM submission_content WHERE submission_id = " + submission.id()
                        + " ORDER BY block"))
                .containsExactly("1", "11916", "23831");
        assertThat(kept(submission)).isEqualTo(bytes);
    }

    @Test
    void receiptsAreUniqueAndInTheOrderOfReceiving() {
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            receipts.add(keep("receipts", "", new byte[] {(byte) i}).receipt());
        }
        assertThat(receipts).doesNotHaveDuplicates().isSorted().allMatch(receipt -> receipt.matches("BC-\\d{6,}"));
    }

    @Test
    void sameBytesOfOneSenderAndPartCanNotBeKeptTwice() {
        keep("twice", "", new byte[] {7, 7});
        keep("twice", "hoi-lhpn", new byte[] {7, 7});
        assertThat(store.submissions().find("r", "", sha256(new byte[] {7, 7})))
                .extracting(Submission::sender)
                .containsExactly("twice");
        assertThat(catchThrowable(() -> keep("twice", "", new byte[] {7, 7})))
                .isInstanceOf(DuplicateKeyException.class);
    }
}

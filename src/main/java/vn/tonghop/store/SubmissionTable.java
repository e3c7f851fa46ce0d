package vn.tonghop.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.pipeline.submission.Content;
import vn.tonghop.pipeline.submission.ContentBlock;
import vn.tonghop.pipeline.submission.ContentBlocks;
import vn.tonghop.pipeline.submission.InboxFile;
import vn.tonghop.pipeline.submission.Submission;

/** What was delivered: submissions, their original bytes, and each time a file was seen. */
public final class SubmissionTable {
    private static final int BLOCK_BYTES = 131_072;
    private static final String COLUMNS =
            "submission_id, receipt, review_id, sender, part, file_name, sha256, size, modified_at";

    private final JdbcClient jdbc;

    SubmissionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a file was dealt with before, as far as its path, size and time tell. */
    public boolean knows(InboxFile file) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM delivery WHERE review_id = ? AND path = ? AND size = ? AND modified_at = ?)
                """)
                .params(file.review(), file.path(), file.size(), time(file.modifiedAt()))
                .query(Boolean.class)
                .single();
    }

    /** The submissions of that part with those bytes, whatever sender's folder they lay in; first received first. */
    public List<Submission> find(String review, String part, String sha256) {
        return jdbc.sql("SELECT " + COLUMNS + """
                 FROM submission WHERE review_id = ? AND part = ? AND sha256 = ? ORDER BY submission_id
                """)
                .params(review, part, HexFormat.of().parseHex(sha256))
                .query(SubmissionTable::submission)
                .list();
    }

    /** The submission of that receipt number, if there is one. */
    public Optional<Submission> find(String receipt) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM submission WHERE receipt = ?")
                .param(receipt)
                .query(SubmissionTable::submission)
                .optional();
    }

    /** The submission of that number. */
    public Submission get(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM submission WHERE submission_id = ?")
                .param(id)
                .query(SubmissionTable::submission)
                .single();
    }

    /**
     * Keeps a file's bytes, in the caller's transaction.
     *
     * @param bytes the file from its first byte
     * @return the submission, its receipt number with it
     */
    public Submission receive(InboxFile file, String sha256, long size, InputStream bytes, long run)
            throws IOException {
        long id = jdbc.sql("""
                INSERT INTO submission
                    (review_id, sender, part, file_name, sha256, size, modified_at, channel, run_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'inbox', ?) RETURNING submission_id
                """)
                .params(
                        file.review(),
                        file.sender(),
                        file.part(),
                        file.name(),
                        HexFormat.of().parseHex(sha256),
                        size,
                        time(file.modifiedAt()),
                        run)
                .query(Long.class)
                .single();
        ContentBlocks blocks = new ContentBlocks(bytes, BLOCK_BYTES);
        for (ContentBlock block = blocks.next(); block != null; block = blocks.next()) {
            jdbc.sql("INSERT INTO submission_content VALUES (?, ?, ?, ?, 'deflate', ?)")
                    .params(id, block.number(), block.firstLine(), block.bytes().length, deflate(block.bytes()))
                    .update();
        }
        return get(id);
    }

    /**
     * Notes that a file's bytes were seen: taken now, or the same as taken before.
     *
     * @param duplicate whether they had been taken before
     */
    public void delivered(long run, InboxFile file, boolean duplicate, long submission) {
        insert(
                run,
                file.review(),
                file.path(),
                file.size(),
                file.modifiedAt(),
                duplicate ? "duplicate" : "received",
                submission);
    }

    /**
     * Notes that something in the inbox can't be taken.
     *
     * @return whether it is noted for the first time
     */
    public boolean rejected(long run, String review, String path, long size, Instant modified) {
        return insert(run, review, path, size, modified, "rejected", null);
    }

    private boolean insert(
            long run,
            String review,
            String path,
            long size,
            Instant modified,
            String outcome,
            @Nullable Long submission) {
        return jdbc.sql("""
                INSERT INTO delivery (run_id, review_id, path, size, modified_at, outcome, submission_id)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
                        .params(Arrays.asList(run, review, path, size, time(modified), outcome, submission))
                        .update()
                == 1;
    }

    /** The original bytes; each opening reads block by block, in the reader's transaction. */
    public Content content(long id) {
        return () -> new BlockStream(id);
    }

    private static Submission submission(ResultSet row, int number) throws SQLException {
        return new Submission(
                row.getLong("submission_id"),
                row.getString("receipt"),
                row.getString("review_id"),
                row.getString("sender"),
                row.getString("part"),
                row.getString("file_name"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getLong("size"),
                row.getObject("modified_at", OffsetDateTime.class).toInstant());
    }

    /** To the microsecond, which is what PostgreSQL keeps. */
    private static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(java.time.temporal.ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
            byte[] buffer = new byte[16_384];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] bytes, int size) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            byte[] inflated = new byte[size];
            int filled = 0;
            while (filled < size) {
                int count = inflater.inflate(inflated, filled, size - filled);
                if (count == 0) {
                    throw new IOException("kept block ends early");
                }
                filled += count;
            }
            return inflated;
        } catch (DataFormatException e) {
            throw new IOException("kept block is damaged", e);
        } finally {
            inflater.end();
        }
    }

    /** A submission's blocks, one after the other. */
    private final class BlockStream extends InputStream {
        private final long id;
        private byte[] block = {};
        private int position;
        private int next;
        private boolean ended;

        BlockStream(long id) {
            this.id = id;
        }

        @Override
        public int read() throws IOException {
            return fill() ? block[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, block.length - position);
            System.arraycopy(block, position, target, offset, count);
            position += count;
            return count;
        }

        private boolean fill() throws IOException {
            if (position < block.length) {
                return true;
            }
            if (ended) {
                return false;
            }
            List<Kept> kept = jdbc.sql(
                            "SELECT size, bytes FROM submission_content WHERE submission_id = ? AND block = ?")
                    .params(id, next++)
                    .query((row, number) -> new Kept(row.getInt(1), row.getBytes(2)))
                    .list();
            if (kept.isEmpty()) {
                ended = true;
                return false;
            }
            block = inflate(kept.get(0).bytes, kept.get(0).size);
            position = 0;
            return true;
        }
    }

    /** A block as kept. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Kept(int size, byte[] bytes) {}
}

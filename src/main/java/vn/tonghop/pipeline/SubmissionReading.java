package vn.tonghop.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.encoding.EncodingDecision;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.pipeline.parse.FileFormat;
import vn.tonghop.pipeline.parse.LineSource;
import vn.tonghop.pipeline.submission.SourceLine;
import vn.tonghop.pipeline.validate.LineOutcome;

/** A submission opened for reading: refused whole, or line by line with what becomes of each. */
public final class SubmissionReading implements Closeable {
    private final long lineCount;
    private final @Nullable Finding refusal;
    private final @Nullable Recognition recognition;
    private final @Nullable Journey journey;
    private final @Nullable LineSource lines;
    private final @Nullable Coding coding;

    private SubmissionReading(
            long lineCount,
            @Nullable Finding refusal,
            @Nullable Recognition recognition,
            @Nullable Journey journey,
            @Nullable LineSource lines,
            @Nullable Coding coding) {
        this.coding = coding;
        this.lineCount = lineCount;
        this.refusal = refusal;
        this.recognition = recognition;
        this.journey = journey;
        this.lines = lines;
    }

    static SubmissionReading refused(Finding finding, long lineCount) {
        return new SubmissionReading(lineCount, finding, null, null, null, null);
    }

    static SubmissionReading of(Recognition recognition, long lineCount, Journey journey, LineSource lines) {
        return new SubmissionReading(lineCount, null, recognition, journey, lines, null);
    }

    /** The same, of a file whose code was decided by its words. */
    SubmissionReading as(EncodingDecision.Decided decided, Finding note) {
        return new SubmissionReading(lineCount, refusal, recognition, journey, lines, new Coding(decided, note));
    }

    /** How its code was decided by its words, or empty where it is Unicode. */
    public Optional<EncodingDecision.Decided> decision() {
        return Optional.ofNullable(coding).map(Coding::decided);
    }

    /** What there is to say about it as a whole: which code it is in, what its columns decided. */
    public List<Finding> notes() {
        List<Finding> notes = new ArrayList<>();
        if (coding != null) {
            notes.add(coding.note());
        }
        recognition().ifPresent(known -> notes.addAll(known.notes()));
        return notes;
    }

    /** Why it is refused whole, or empty where it is not. */
    public Optional<Finding> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Whose and which form it is, or empty where it is refused. */
    public Optional<Recognition> recognition() {
        return Optional.ofNullable(recognition);
    }

    /** How many lines it has; of a refused one, how many were read before that was known. */
    public long lineCount() {
        return lineCount;
    }

    /**
     * The next line's outcome, or null at the end and for a refused submission.
     *
     * @throws IOException if the kept bytes can't be read
     */
    public @Nullable LineOutcome next() throws IOException {
        SourceLine line = lines == null ? null : lines.next();
        return line == null || journey == null ? null : journey.take(line);
    }

    /** How many lines were taken or passed over. */
    public long taken() {
        return lines == null ? 0 : lines.taken();
    }

    /** Passes over the lines that were taken before. */
    public void skip(long count) throws IOException {
        if (lines != null) {
            lines.skip(count);
        }
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }

    /** How a file's code was decided, and what is said of it. */
    private record Coding(EncodingDecision.Decided decided, Finding note) {}

    /**
     * Whose and which form a submission is.
     *
     * @param sender the unit that sent it
     * @param form the form's id
     * @param format how its lines are kept
     * @param headerLine the line its header ends on
     * @param headers the header of each of its columns, empty where one has none
     * @param places how findings in it are placed, or null where it is no workbook
     * @param notes what its columns decided as a whole
     */
    public record Recognition(
            UnitId sender,
            String form,
            FileFormat format,
            long headerLine,
            List<String> headers,
            @Nullable SheetPlaces places,
            List<Finding> notes) {
        /** Copies the lists. */
        public Recognition {
            headers = List.copyOf(headers);
            notes = List.copyOf(notes);
        }
    }
}

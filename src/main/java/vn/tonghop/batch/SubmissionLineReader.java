package vn.tonghop.batch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.tonghop.pipeline.SubmissionReading;
import vn.tonghop.pipeline.submission.Submission;
import vn.tonghop.pipeline.validate.LineOutcome;
import vn.tonghop.store.InterpretationTable;
import vn.tonghop.store.PartitionRequestTable;
import vn.tonghop.store.Store;
import vn.tonghop.store.SubmissionTable;

/**
 * The lines of one submission with what becomes of them. The file is surveyed whole when the step opens; how many lines
 * are done is saved with each chunk, in its transaction, so that a restart goes on at the next line.
 */
class SubmissionLineReader implements ItemStreamReader<LineOutcome> {
    private static final String TAKEN = "lines.taken";

    private final StepExecution step;
    private final RunContext context;
    private final PartitionRequestTable.Claim claim;
    private final InterpretationTable.Planned planned;
    private final Store store;
    private @Nullable SubmissionReading reading;

    SubmissionLineReader(
            StepExecution step,
            RunContext context,
            PartitionRequestTable.Claim claim,
            InterpretationTable.Planned planned,
            Store store) {
        this.step = step;
        this.context = context;
        this.claim = claim;
        this.planned = planned;
        this.store = store;
    }

    @Override
    public void open(ExecutionContext saved) {
        context.goOn();
        SubmissionTable submissions = store.submissions();
        Submission submission = submissions.get(planned.submission());
        try {
            SubmissionReading opened = context.pipeline()
                    .open(submission.sender(), submission.fileName(), submissions.content(submission.id()));
            reading = opened;
            store.inTransaction(() -> {
                store.partitionRequests().fence(claim);
                return store.interpretations().opened(planned, opened, context.unitKeys());
            });
            opened.skip(saved.getLong(TAKEN, 0));
        } catch (IOException e) {
            throw new ItemStreamException("kept bytes can't be read: submission " + planned.submission(), e);
        }
    }

    @Override
    public @Nullable LineOutcome read() throws IOException {
        return reading == null ? null : reading.next();
    }

    @Override
    public void update(ExecutionContext saved) {
        if (context.isStopped()) {
            // What is read so far is written and committed; then Spring Batch ends the step as stopped.
            step.setTerminateOnly();
        }
        if (reading != null) {
            saved.putLong(TAKEN, reading.taken());
        }
    }

    @Override
    public void close() {
        if (reading != null) {
            try {
                reading.close();
            } catch (IOException e) {
                throw new ItemStreamException(e);
            }
        }
    }
}

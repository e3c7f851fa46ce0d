package vn.tonghop.batch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
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
    private static final Logger LOG = LoggerFactory.getLogger(SubmissionLineReader.class);
    private static final String TAKEN = "lines.taken";
    /** Two deaths in a row may be the machine's; the third, of a process that read nothing else, is the file's. */
    private static final int MOST_DEATHS = 3;

    private final StepExecution step;
    private final RunContext context;
    private final PartitionRequestTable.Claim claim;
    private final InterpretationTable.Planned planned;
    private final Store store;
    private final ReadingTurns turns;
    private ReadingTurns.@Nullable Turn turn;
    private @Nullable SubmissionReading reading;
    private boolean atEnd;

    SubmissionLineReader(
            StepExecution step,
            RunContext context,
            PartitionRequestTable.Claim claim,
            InterpretationTable.Planned planned,
            Store store,
            ReadingTurns turns) {
        this.step = step;
        this.context = context;
        this.claim = claim;
        this.planned = planned;
        this.store = store;
        this.turns = turns;
    }

    @Override
    public void open(ExecutionContext saved) {
        context.goOn();
        long done = saved.getLong(TAKEN, 0);
        int deaths = store.filesAtWork().deaths(planned, context.hold(), done);
        if (deaths >= MOST_DEATHS) {
            refuse(deaths);
            return;
        }
        turn = turns.take(deaths > 0);
        context.goOn();
        begin(done);
        SubmissionTable submissions = store.submissions();
        Submission submission = submissions.get(planned.submission());
        try {
            SubmissionReading opened = context.pipeline()
                    .open(submission.sender(), submission.fileName(), submissions.content(submission.id()));
            reading = opened;
            LogContext.beginSubmission(
                    submission.id(),
                    opened.recognition()
                            .map(recognition -> recognition.sender().value())
                            .orElse(submission.sender()));
            store.inTransaction(() -> {
                store.partitionRequests().fence(claim);
                return store.interpretations().opened(planned, opened, context.unitKeys());
            });
            opened.skip(done);
            LOG.info("reading {} from line {}", submission.fileName(), done + 1);
        } catch (IOException e) {
            throw new ItemStreamException("kept bytes can't be read: submission " + planned.submission(), e);
        }
    }

    /** Whoever comes after this process knows what it had in its hands. */
    private void begin(long done) {
        store.inTransaction(() -> {
            store.partitionRequests().fence(claim);
            store.filesAtWork().begin(planned, context.hold(), done);
            return done;
        });
    }

    /** The file is refused whole, and the others go on. */
    private void refuse(int deaths) {
        Submission submission = store.submissions().get(planned.submission());
        Finding finding = Finding.of(
                FindingCode.FILE_ENDED_PROGRAM,
                Place.inFile(submission.fileName()),
                submission.fileName(),
                Integer.toString(deaths),
                submission.receipt());
        store.inTransaction(() -> {
            store.partitionRequests().fence(claim);
            store.interpretations().refuse(planned, finding);
            return finding;
        });
    }

    @Override
    public @Nullable LineOutcome read() throws IOException {
        LineOutcome next = reading == null ? null : reading.next();
        atEnd = next == null;
        return next;
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
        ReadingTurns.Turn taken = turn;
        turn = null;
        if (taken == null) {
            return;
        }
        SubmissionReading closing = reading;
        reading = null;
        try {
            letGo();
            if (closing != null) {
                LOG.info("lines read: {}", closing.taken());
                closing.close();
            }
        } catch (IOException e) {
            throw new ItemStreamException(e);
        } finally {
            LogContext.endSubmission();
            taken.giveBack();
        }
    }

    /** Where the database is away the row stays, and does not count while this process goes on with the run. */
    private void letGo() {
        try {
            if (atEnd) {
                store.filesAtWork().forget(planned);
            } else {
                store.filesAtWork().end(planned, context.hold());
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("the database is away", e);
        }
    }
}

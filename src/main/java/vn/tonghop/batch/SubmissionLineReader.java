package vn.tonghop.batch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.pipeline.Journey;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.pipeline.parse.CsvLines;
import vn.tonghop.pipeline.parse.Survey;
import vn.tonghop.pipeline.reconcile.SenderLookup;
import vn.tonghop.pipeline.submission.Content;
import vn.tonghop.pipeline.submission.SourceLine;
import vn.tonghop.pipeline.submission.Submission;
import vn.tonghop.pipeline.validate.LineOutcome;
import vn.tonghop.store.InterpretationTable;
import vn.tonghop.store.Store;
import vn.tonghop.store.SubmissionTable;

/**
 * The lines of one submission with what becomes of them. The file is surveyed whole when the step opens; how many lines
 * are done is saved with each chunk, in its transaction, so that a restart goes on at the next line.
 */
class SubmissionLineReader implements ItemStreamReader<LineOutcome> {
    private static final String TAKEN = "lines.taken";

    private final RunContext context;
    private final InterpretationTable.Planned planned;
    private final SubmissionTable submissions;
    private final InterpretationTable interpretations;
    private final Store store;
    private @Nullable CsvLines lines;
    private @Nullable Journey journey;

    SubmissionLineReader(
            RunContext context,
            InterpretationTable.Planned planned,
            SubmissionTable submissions,
            InterpretationTable interpretations,
            Store store) {
        this.context = context;
        this.planned = planned;
        this.submissions = submissions;
        this.interpretations = interpretations;
        this.store = store;
    }

    @Override
    public void open(ExecutionContext saved) {
        try {
            Submission submission = submissions.get(planned.submission());
            SenderLookup.Sender sender = context.pipeline().senders().find(submission.sender(), submission.fileName());
            if (sender instanceof SenderLookup.Sender.Known known) {
                open(submission, known.unit(), saved.getLong(TAKEN, 0));
            } else {
                refuse(((SenderLookup.Sender.Unknown) sender).finding(), 0);
            }
        } catch (IOException e) {
            throw new ItemStreamException("kept bytes can't be read: submission " + planned.submission(), e);
        }
    }

    private void open(Submission submission, UnitVersion sender, long taken) throws IOException {
        ReviewPipeline pipeline = context.pipeline();
        Content content = submissions.content(submission.id());
        Survey survey = pipeline.survey(content, submission.fileName());
        if (survey instanceof Survey.Refused refused) {
            refuse(refused.finding(), refused.lines());
            return;
        }
        Survey.Recognised recognised = (Survey.Recognised) survey;
        interpretations.surveyed(planned, sender.id(), recognised, context.unitKeys());
        journey = pipeline.journey(content, submission.fileName(), sender, recognised);
        lines = pipeline.lines(content, submission.fileName(), recognised.delimiter());
        lines.skip(taken);
    }

    private void refuse(Finding finding, long read) {
        store.inTransaction(() -> interpretations.refused(planned, finding, read));
    }

    @Override
    public @Nullable LineOutcome read() throws IOException {
        if (lines == null || journey == null) {
            return null;
        }
        SourceLine line = lines.next();
        return line == null ? null : journey.take(line);
    }

    @Override
    public void update(ExecutionContext saved) {
        context.goOn();
        if (lines != null) {
            saved.putLong(TAKEN, lines.taken());
        }
    }

    @Override
    public void close() {
        if (lines != null) {
            try {
                lines.close();
            } catch (IOException e) {
                throw new ItemStreamException(e);
            }
        }
    }
}

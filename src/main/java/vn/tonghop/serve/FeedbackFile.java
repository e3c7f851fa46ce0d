package vn.tonghop.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.finding.Severity;
import vn.tonghop.pipeline.parse.FileFormat;
import vn.tonghop.pipeline.parse.FileSurvey;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.parse.LineSource;
import vn.tonghop.pipeline.submission.Content;
import vn.tonghop.pipeline.submission.Submission;
import vn.tonghop.store.InterpretationTable.Heading;
import vn.tonghop.store.StatusView.SubmissionState;
import vn.tonghop.store.Store;
import vn.tonghop.workbook.Feedback;
import vn.tonghop.workbook.FeedbackWorkbook;

/** A sender's own file as a workbook that says what is held in it and why, from what is kept. */
public final class FeedbackFile {
    private final Store store;
    private final Submission sent;
    private final @Nullable Heading heading;
    private final FeedbackWorkbook workbook;

    private FeedbackFile(Store store, Submission sent, @Nullable Heading heading, FeedbackWorkbook workbook) {
        this.store = store;
        this.sent = sent;
        this.heading = heading;
        this.workbook = workbook;
    }

    /**
     * Of a submission; empty where it is not read yet, or was read before that was kept.
     *
     * @param messages in whose language it is
     */
    public static Optional<FeedbackFile> of(Store store, SubmissionState state, Messages messages) {
        Submission sent = store.submissions().find(state.receipt()).orElseThrow();
        Optional<Heading> heading = store.interpretations().heading(sent.id());
        if (state.state().equals("waiting")
                || (heading.isEmpty() && !state.state().equals("refused"))) {
            return Optional.empty();
        }
        List<Finding> findings = store.findings().withHeldLines(state.receipt()).stream()
                .filter(finding -> finding.code().severity() != Severity.NOTE)
                .toList();
        Feedback feedback = new Feedback(
                state.receipt(),
                state.file(),
                store.reviews().name(sent.review()).in(messages.locale()),
                state.read(),
                state.accepted(),
                state.held(),
                state.nonData(),
                findings,
                heading.map(found -> new Feedback.Heading(found.line(), found.headers()))
                        .orElse(null));
        return Optional.of(
                new FeedbackFile(store, sent, heading.orElse(null), new FeedbackWorkbook(feedback, messages)));
    }

    /**
     * Writes it.
     *
     * @throws FeedbackWorkbook.DoesNotFitException if the file has more lines than a sheet has rows, or a longer text
     *     than a cell takes
     * @throws IOException if the kept bytes can't be read or the stream does not take them
     */
    public void write(OutputStream out) throws IOException {
        if (heading == null) {
            workbook.ofRefused(out);
            return;
        }
        Content content = store.submissions().content(sent.id());
        if (heading.format() instanceof FileFormat.Workbook own) {
            try (InputStream bytes = content.open()) {
                workbook.ofWorkbook(bytes, own.sheet(), out);
            }
            return;
        }
        try (LineSource lines = FileSurvey.open(content, sent.fileName(), heading.format(), Limits.MOST)) {
            workbook.ofLines(lines, out);
        }
    }
}

package vn.tonghop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.tonghop.core.finding.Finding;
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

/** Writes a sender's own file back as a workbook, with what is held marked in it, the reason and the cure. */
@Command(name = "feedback")
final class FeedbackCommand extends StoreCommand {
    @Option(names = "--review", paramLabel = "R", descriptionKey = "option.review")
    private @Nullable String review;

    @Option(
            names = "--submission",
            paramLabel = "RECEIPT",
            required = true,
            descriptionKey = "option.feedbackSubmission")
    private String submission = "";

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.feedbackOut")
    private @Nullable Path file;

    @Override
    int run(Store store) throws IOException {
        ReviewChoice choice = new ReviewChoice(spec(), messages(), store, review);
        SubmissionState state = choice.submission(submission);
        Submission sent = store.submissions().find(submission).orElseThrow();
        Optional<Heading> heading = store.interpretations().heading(sent.id());
        if (state.state().equals("waiting")
                || (heading.isEmpty() && !state.state().equals("refused"))) {
            throw new ParameterException(spec().commandLine(), messages().text("feedback.notRead", submission));
        }
        List<Finding> findings = store.findings().withHeldLines(submission).stream()
                .filter(finding -> finding.code().severity() != Severity.NOTE)
                .toList();
        Path target = OutputFile.of(file, submission + ".xlsx");
        FeedbackWorkbook workbook = new FeedbackWorkbook(feedback(store, choice, state, heading, findings), messages());
        OutputFile.write(target, out -> write(store, sent, heading, workbook, out));
        new OutputFile(spec(), messages(), isJson()).written(target);
        return ExitCode.DONE;
    }

    private Feedback feedback(
            Store store,
            ReviewChoice choice,
            SubmissionState state,
            Optional<Heading> heading,
            List<Finding> findings) {
        return new Feedback(
                state.receipt(),
                state.file(),
                store.reviews().name(choice.review()).in(messages().locale()),
                state.read(),
                state.accepted(),
                state.held(),
                state.nonData(),
                findings,
                heading.map(found -> new Feedback.Heading(found.line(), found.headers()))
                        .orElse(null));
    }

    private void write(
            Store store, Submission sent, Optional<Heading> heading, FeedbackWorkbook workbook, OutputStream out)
            throws IOException {
        if (heading.isEmpty()) {
            workbook.ofRefused(out);
            return;
        }
        Content content = store.submissions().content(sent.id());
        if (heading.get().format() instanceof FileFormat.Workbook own) {
            try (InputStream bytes = content.open()) {
                workbook.ofWorkbook(bytes, own.sheet(), out);
            }
            return;
        }
        try (LineSource lines =
                FileSurvey.open(content, sent.fileName(), heading.get().format(), Limits.MOST)) {
            workbook.ofLines(lines, out);
        } catch (FeedbackWorkbook.DoesNotFitException e) {
            throw new ParameterException(
                    spec().commandLine(),
                    messages().text("feedback.tooLong", submission, Long.toString(e.line())),
                    e,
                    null,
                    submission);
        }
    }
}

package vn.tonghop.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.tonghop.serve.FeedbackFile;
import vn.tonghop.store.StatusView.SubmissionState;
import vn.tonghop.store.Store;
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
        FeedbackFile feedback = FeedbackFile.of(store, state, messages())
                .orElseThrow(() ->
                        new ParameterException(spec().commandLine(), messages().text("feedback.notRead", submission)));
        Path target = OutputFile.of(file, submission + ".xlsx");
        OutputFile.write(target, out -> write(feedback, out));
        new OutputFile(spec(), messages(), isJson()).written(target);
        return ExitCode.DONE;
    }

    private void write(FeedbackFile feedback, OutputStream out) throws IOException {
        try {
            feedback.write(out);
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

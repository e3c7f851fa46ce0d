package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.Duration;
import java.time.Instant;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.pipeline.SubmissionReading;
import vn.tonghop.pipeline.submission.Content;
import vn.tonghop.pipeline.submission.Inbox;
import vn.tonghop.pipeline.submission.InboxFile;
import vn.tonghop.pipeline.validate.LineOutcome;
import vn.tonghop.store.Store;
import vn.tonghop.store.SubmissionTable;

/** Says what a run would do with each file of the inbox, and writes nothing. */
final class DryRun {
    private final ReviewPipeline pipeline;
    private final SubmissionTable submissions;
    private final Messages messages;

    DryRun(ReviewPipeline pipeline, Store store, Messages messages) {
        this.pipeline = pipeline;
        this.submissions = store.submissions();
        this.messages = messages;
    }

    void print(Inbox inbox, Duration quiet, Instant now, Output out) throws IOException {
        Inbox.Listing listing = inbox.list(pipeline.review().id(), quiet, now);
        for (Inbox.Rejection rejection : listing.rejected()) {
            out.line(messages.line(rejection.finding()));
        }
        for (InboxFile file : listing.files()) {
            out.line(messages.text("run.dry", file.path(), whatBecomesOf(file)));
        }
    }

    private String whatBecomesOf(InboxFile file) throws IOException {
        if (submissions.knows(file)) {
            return messages.text("run.dry.known");
        }
        Content content = () -> Files.newInputStream(file.source(), LinkOption.NOFOLLOW_LINKS);
        try (SubmissionReading reading = pipeline.open(file.sender(), file.name(), content)) {
            return reading.refusal().isPresent() ? refused(reading.refusal().get()) : counts(reading);
        }
    }

    private String counts(SubmissionReading reading) throws IOException {
        long accepted = 0;
        long held = 0;
        long nonData = 0;
        for (LineOutcome outcome = reading.next(); outcome != null; outcome = reading.next()) {
            accepted += outcome instanceof LineOutcome.Accepted ? 1 : 0;
            held += outcome instanceof LineOutcome.Held ? 1 : 0;
            nonData += outcome instanceof LineOutcome.NonData ? 1 : 0;
        }
        return messages.text(
                "run.dry.new",
                Long.toString(reading.lineCount()),
                Long.toString(accepted),
                Long.toString(held),
                Long.toString(nonData));
    }

    private String refused(Finding finding) {
        return messages.text("run.dry.refused", messages.what(finding));
    }
}

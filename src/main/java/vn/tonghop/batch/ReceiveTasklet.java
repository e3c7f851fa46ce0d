package vn.tonghop.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.pipeline.reconcile.SenderLookup;
import vn.tonghop.pipeline.submission.Inbox;
import vn.tonghop.pipeline.submission.InboxFile;
import vn.tonghop.pipeline.submission.Submission;
import vn.tonghop.store.FindingTable;
import vn.tonghop.store.Store;
import vn.tonghop.store.SubmissionTable;

/** Keeps the bytes of what is new in the inbox, a file a transaction, before anything else happens to it. */
class ReceiveTasklet implements Tasklet {
    private static final int BUFFER = 65_536;

    private final RunContexts contexts;
    private final Store store;
    private final SubmissionTable submissions;
    private final FindingTable findings;
    private final Clock clock;
    private @Nullable Deque<InboxFile> waiting;

    ReceiveTasklet(RunContexts contexts, Store store, Clock clock) {
        this.contexts = contexts;
        this.store = store;
        this.submissions = store.submissions();
        this.findings = store.findings();
        this.clock = clock;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws IOException {
        RunContext context = contexts.of(contribution.getStepExecution());
        context.goOn();
        store.holds().fence(context.hold());
        if (waiting == null) {
            waiting = list(context);
        }
        InboxFile file = waiting.poll();
        if (file != null) {
            receive(context, file);
            contribution.incrementReadCount();
        }
        return RepeatStatus.continueIf(!waiting.isEmpty());
    }

    private Deque<InboxFile> list(RunContext context) throws IOException {
        Inbox inbox = context.inbox();
        Deque<InboxFile> fresh = new ArrayDeque<>();
        if (inbox == null) {
            return fresh;
        }
        String review = context.run().review();
        Inbox.Listing listing = inbox.list(review, context.order().quiet(), clock.instant());
        for (Inbox.Rejection rejection : listing.rejected()) {
            reject(context, rejection.path(), 0, Instant.EPOCH, rejection.finding());
        }
        fresh.addAll(listing.files());
        return fresh;
    }

    /** One file that can't be read, or that changes while it is read, is left for the next run; the others go on. */
    private void receive(RunContext context, InboxFile file) {
        long run = context.run().id();
        long most = context.pipeline().limits().fileBytes();
        if (file.size() > most) {
            Finding tooLarge = Finding.of(
                    FindingCode.FILE_TOO_LARGE,
                    Place.inFile(file.path()),
                    file.name(),
                    Long.toString(file.size()),
                    Long.toString(most));
            reject(context, file.path(), file.size(), file.modifiedAt(), tooLarge);
            return;
        }
        try {
            store.undoneAlone(() -> take(context, file));
        } catch (Changed e) {
            findings.save(run, null, null, about(FindingCode.FILE_NOT_WHOLE_YET, file));
        } catch (UncheckedIOException e) {
            String why = String.valueOf(e.getCause());
            findings.save(run, null, null, about(FindingCode.FILE_UNREADABLE, file, why));
        }
    }

    /** Every file is hashed each time: the same path, size and time do not prove the same bytes. */
    private boolean take(RunContext context, InboxFile file) {
        try {
            Hash hash = hash(file);
            refuseIfChanged(file, hash.size);
            SenderLookup senders = context.pipeline().senders();
            Optional<Submission> known = submissions.find(file.review(), file.part(), hash.sha256).stream()
                    .filter(submission -> senders.isSame(submission.sender(), file.sender()))
                    .findFirst();
            if (known.isPresent() && submissions.knows(file)) {
                return false;
            }
            long run = context.run().id();
            Submission submission = known.isPresent() ? known.get() : keep(file, hash, run);
            submissions.delivered(run, file, known.isPresent(), submission.id());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseIfChanged(InboxFile file, long read) throws IOException {
        Instant modified = Files.getLastModifiedTime(file.source(), LinkOption.NOFOLLOW_LINKS)
                .toInstant();
        if (read != file.size() || !modified.equals(file.modifiedAt())) {
            throw new Changed();
        }
    }

    private static Finding about(FindingCode code, InboxFile file, String... arguments) {
        return Finding.of(code, Place.inFile(file.path()), file.name(), arguments);
    }

    private Submission keep(InboxFile file, Hash hash, long run) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(open(file), digest)) {
            Submission submission = submissions.receive(file, hash.sha256, hash.size, in, run);
            if (!HexFormat.of().formatHex(digest.digest()).equals(hash.sha256)) {
                throw new Changed();
            }
            return submission;
        }
    }

    private void reject(RunContext context, String path, long size, Instant modified, Finding finding) {
        long run = context.run().id();
        if (finding.code() == FindingCode.FILE_NOT_WHOLE_YET || finding.code() == FindingCode.FILE_UNREADABLE) {
            findings.save(run, null, null, finding);
        } else if (submissions.rejected(run, context.run().review(), path, size, modified)) {
            findings.save(run, null, null, finding);
        }
    }

    private static Hash hash(InboxFile file) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = open(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                size += count;
            }
        }
        return new Hash(HexFormat.of().formatHex(digest.digest()), size);
    }

    /** A file that became a link since it was listed is not followed. */
    private static InputStream open(InboxFile file) throws IOException {
        return Files.newInputStream(file.source(), LinkOption.NOFOLLOW_LINKS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A file is not what it was when it was listed: somebody is still writing it. */
    private static final class Changed extends RuntimeException {}

    /** What a file's bytes are. */
    private record Hash(String sha256, long size) {}
}

package vn.tonghop.web.console.sent;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.core.text.TextSafety;
import vn.tonghop.pipeline.submission.Submission;
import vn.tonghop.serve.FeedbackFile;
import vn.tonghop.serve.ReporterState;
import vn.tonghop.store.ChangesView.Change;
import vn.tonghop.store.StatusView.SubmissionState;
import vn.tonghop.store.Store;
import vn.tonghop.web.console.account.CurrentRegistry;
import vn.tonghop.web.console.account.Forbidden;
import vn.tonghop.web.console.account.Needs;
import vn.tonghop.web.console.account.Permission;
import vn.tonghop.web.console.account.Permissions;
import vn.tonghop.web.console.account.SignedIn;
import vn.tonghop.web.console.layout.ChosenReview;
import vn.tonghop.web.console.layout.ConsoleWork;
import vn.tonghop.web.console.layout.Forms;
import vn.tonghop.web.console.layout.NotThere;
import vn.tonghop.web.console.layout.NothingYet;
import vn.tonghop.workbook.FeedbackWorkbook;

/** The submissions of a review, and each with its versions, its changes, its findings and its bytes. */
@Controller
public final class SubmissionPages {
    private static final int A_PAGE = 100;
    private static final int MOST_CHANGES = 50;
    private static final int MOST_FINDINGS = 200;

    private final Store store;
    private final CurrentRegistry registry;
    private final Permissions permissions;

    /** Over that work. */
    public SubmissionPages(ConsoleWork work, CurrentRegistry registry, Permissions permissions) {
        this.store = work.reads();
        this.registry = registry;
        this.permissions = permissions;
    }

    /** Those of a review, newest first. */
    @Needs(Permission.SEE)
    @GetMapping("/submissions")
    String list(
            SignedIn who,
            ChosenReview review,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Forms forms) {
        List<SubmissionState> all = new ArrayList<>();
        for (SubmissionState sent : seen(who, review.id())) {
            if (state.isBlank() || sent.state().equals(state)) {
                all.add(0, sent);
            }
        }
        int pages = Math.max(1, (all.size() + A_PAGE - 1) / A_PAGE);
        int at = Math.min(Math.max(1, page), pages);
        List<SubmissionState> some = all.subList((at - 1) * A_PAGE, Math.min(all.size(), at * A_PAGE));
        model.addAttribute("review", review.name().in(forms.messages().locale()));
        model.addAttribute("state", state);
        model.addAttribute(
                "states",
                List.of("live", "waiting", "refused", "superseded", "duplicate").stream()
                        .map(word -> new Choice(word, forms.text("status.state." + word)))
                        .toList());
        model.addAttribute("total", forms.number(all.size()));
        model.addAttribute("from", forms.number(all.isEmpty() ? 0 : (at - 1) * A_PAGE + 1));
        model.addAttribute("until", forms.number((at - 1) * A_PAGE + some.size()));
        model.addAttribute("page", at);
        model.addAttribute("pageWords", forms.number(at));
        model.addAttribute("pages", pages);
        model.addAttribute("sent", some.stream().map(one -> row(one, forms)).toList());
        return "submissions";
    }

    /** One with all that is to be said of it. */
    @Needs(Permission.SEE)
    @GetMapping("/submissions/{receipt}")
    String one(SignedIn who, @PathVariable String receipt, Model model, Forms forms) {
        Submission submission = submission(who, receipt);
        List<SubmissionState> all = store.status().submissions(submission.review());
        SubmissionState state = all.stream()
                .filter(sent -> sent.receipt().equals(receipt))
                .findFirst()
                .orElseThrow(() -> new NotThere("submission"));
        model.addAttribute("sent", row(state, forms));
        model.addAttribute("sha256", submission.sha256());
        model.addAttribute("size", forms.number(submission.size()));
        model.addAttribute("modified", forms.time(submission.modifiedAt()));
        model.addAttribute(
                "versions",
                all.stream()
                        .filter(other -> other.sender().equals(state.sender())
                                && other.part().equals(state.part())
                                && (other.form().equals(state.form())
                                        || other.form().isEmpty()))
                        .map(other -> row(other, forms))
                        .toList());
        Optional<String> against = store.changes().against(receipt);
        model.addAttribute("against", against.orElse(null));
        List<Change> changes = against.isEmpty() ? List.of() : store.changes().of(receipt, MOST_CHANGES);
        model.addAttribute(
                "changes",
                changes.stream().map(change -> changed(change, forms)).toList());
        model.addAttribute("changed", against.isEmpty() ? null : counts(changes, forms));
        List<Finding> findings = store.findings().withHeldLines(receipt);
        model.addAttribute(
                "findings",
                findings.stream()
                        .limit(MOST_FINDINGS)
                        .map(finding -> new Said(
                                finding.code().severity().name(),
                                forms.messages().where(finding.place()),
                                forms.messages().what(finding),
                                forms.messages().cure(finding)))
                        .toList());
        model.addAttribute(
                "moreFindings", findings.size() > MOST_FINDINGS ? forms.number(findings.size() - MOST_FINDINGS) : null);
        return "submission";
    }

    /** The bytes as they were sent, to be kept by the browser and never shown by it. */
    @Needs(Permission.SEE)
    @GetMapping("/submissions/{receipt}/original")
    void original(SignedIn who, @PathVariable String receipt, HttpServletResponse response) throws IOException {
        Submission submission = submission(who, receipt);
        response.setContentType("application/octet-stream");
        response.setContentLengthLong(submission.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(TextSafety.visible(submission.fileName()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (InputStream bytes = store.submissions().content(submission.id()).open()) {
            bytes.transferTo(response.getOutputStream());
        }
    }

    /** The sender's file as a workbook with what is held marked in it, in the language of the page. */
    @Needs(Permission.SEE)
    @GetMapping("/submissions/{receipt}/feedback")
    void feedback(SignedIn who, @PathVariable String receipt, HttpServletResponse response, Forms forms)
            throws IOException {
        Submission submission = submission(who, receipt);
        SubmissionState state = store.status().submissions(submission.review()).stream()
                .filter(sent -> sent.receipt().equals(receipt))
                .findFirst()
                .orElseThrow(() -> new NotThere("submission"));
        FeedbackFile feedback =
                FeedbackFile.of(store, state, forms.messages()).orElseThrow(() -> new NothingYet("sent.noFeedback"));
        Path file = Files.createTempFile("feedback", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                feedback.write(out);
            } catch (FeedbackWorkbook.DoesNotFitException e) {
                throw (NothingYet) new NothingYet("sent.tooLong").initCause(e);
            }
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(receipt + ".xlsx")
                            .build()
                            .toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    private Submission submission(SignedIn who, String receipt) {
        Submission submission = store.submissions().find(receipt).orElseThrow(() -> new NotThere("submission"));
        if (!mayOpen(who, submission.review(), submission.sender(), new HashMap<>())) {
            throw new Forbidden("submission " + receipt);
        }
        return submission;
    }

    private List<SubmissionState> seen(SignedIn who, String review) {
        Map<String, Boolean> known = new HashMap<>();
        return store.status().submissions(review).stream()
                .filter(sent -> mayOpen(who, review, sent.sender(), known))
                .toList();
    }

    /** Whether a sender's folder means a unit that the account reaches; one that means none is for those without limits. */
    private boolean mayOpen(SignedIn who, String review, String folder, Map<String, Boolean> known) {
        return who.units().isEmpty()
                || known.computeIfAbsent(folder, any -> {
                    Registry now = registry.now().orElseThrow(() -> new NothingYet("layout.noReview"));
                    LocalDate day = store.reviews().registryDate(review);
                    return ReporterState.above(now, day, folder, store.reviews().reporters(review)).stream()
                            .limit(1)
                            .flatMap(code -> now.resolve(code, day).stream())
                            .map(UnitVersion::id)
                            .anyMatch(unit -> permissions.reaches(who, unit, day));
                });
    }

    private static Row row(SubmissionState sent, Forms forms) {
        return new Row(
                sent.receipt(),
                sent.sender() + (sent.part().isEmpty() ? "" : "/" + sent.part()),
                TextSafety.visible(sent.file()),
                forms.time(sent.receivedAt()),
                sent.state(),
                forms.text("status.state." + sent.state()),
                forms.number(sent.accepted()),
                forms.number(sent.held()),
                forms.number(sent.nonData()));
    }

    private static Changed changed(Change change, Forms forms) {
        return new Changed(
                forms.text("status.change." + change.kind()),
                change.unitName()
                                .map(name -> forms.unit(change.unitKind().orElseThrow(), name) + " ")
                                .orElse("")
                        + "(" + change.unitCode() + ")",
                change.indicator(),
                change.contributor(),
                words(change, change.before(), forms),
                words(change, change.after(), forms));
    }

    private static String words(Change change, Optional<Quantity> quantity, Forms forms) {
        return quantity.map(known -> change.dimension()
                        .map(dimension -> forms.words(known, dimension))
                        .orElse(known.stated().toPlainString()))
                .orElse("–");
    }

    private static String counts(List<Change> changes, Forms forms) {
        return forms.text(
                "sent.changed",
                count(changes, "added", forms),
                count(changes, "removed", forms),
                count(changes, "changed", forms));
    }

    private static String count(List<Change> changes, String kind, Forms forms) {
        return forms.number(changes.stream()
                .filter(change -> change.kind().equals(kind))
                .mapToLong(Change::ofKind)
                .findFirst()
                .orElse(0));
    }

    /** What can be chosen in the filter. */
    record Choice(String value, String words) {}

    /** A submission in the list. */
    record Row(
            String receipt,
            String sender,
            String file,
            String receivedAt,
            String state,
            String words,
            String accepted,
            String held,
            String nonData) {}

    /** What it has otherwise than the one before. */
    record Changed(String kind, String unit, String indicator, String contributor, String before, String after) {}

    /** A finding. */
    record Said(String severity, String where, String what, String cure) {}
}

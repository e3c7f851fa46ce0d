package vn.tonghop.web.console.held;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tonghop.batch.RunRequest;
import vn.tonghop.core.decision.DecisionKey;
import vn.tonghop.core.decision.Decisions;
import vn.tonghop.core.decision.NameDecision;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.serve.ActRefused;
import vn.tonghop.serve.Rereadings;
import vn.tonghop.serve.Revocation;
import vn.tonghop.store.DecisionReach.Touched;
import vn.tonghop.store.DecisionReach.Waiting;
import vn.tonghop.store.DecisionTable.End;
import vn.tonghop.store.DecisionTable.Kept;
import vn.tonghop.store.FigureView.Figure;
import vn.tonghop.store.FigureView.Selection;
import vn.tonghop.store.RunTable;
import vn.tonghop.store.StatusView.RunState;
import vn.tonghop.store.Store;
import vn.tonghop.web.console.account.CurrentRegistry;
import vn.tonghop.web.console.account.Needs;
import vn.tonghop.web.console.account.Permission;
import vn.tonghop.web.console.account.Permissions;
import vn.tonghop.web.console.account.SignedIn;
import vn.tonghop.web.console.layout.ChosenReview;
import vn.tonghop.web.console.layout.ConsoleWork;
import vn.tonghop.web.console.layout.Forms;
import vn.tonghop.web.console.layout.NotThere;
import vn.tonghop.web.console.layout.NothingYet;

/** What people decided on names: by whom, when and why, which files wait for it, the rerun that applies it, its end. */
@Controller
public final class DecisionPages {

    /** How long whoever asks for a rerun waits for its number. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int RUNS = 50;

    private final ConsoleWork work;
    private final Store store;
    private final CurrentRegistry registry;
    private final Permissions permissions;

    /** Over that work. */
    public DecisionPages(ConsoleWork work, CurrentRegistry registry, Permissions permissions) {
        this.work = work;
        this.store = work.reads();
        this.registry = registry;
        this.permissions = permissions;
    }

    /** Those that hold for a review, newest first; ended ones if asked for. */
    @Needs(Permission.SEE)
    @GetMapping("/decisions")
    String list(
            SignedIn who,
            ChosenReview review,
            @RequestParam(defaultValue = "false") boolean ended,
            Model model,
            Forms forms) {
        List<Row> rows = new ArrayList<>();
        for (Kept kept : store.decisions().list(review.id(), ended)) {
            if (maySee(who, kept.decision())) {
                rows.add(0, row(kept, forms));
            }
        }
        model.addAttribute("review", review.name().in(forms.messages().locale()));
        model.addAttribute("ended", ended);
        model.addAttribute("decisions", rows);
        return "decisions";
    }

    /** One decision, with the files that wait for it and, after a rerun, with what that changed. */
    @Needs(Permission.SEE)
    @GetMapping("/decisions/{id}")
    String one(
            SignedIn who,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long run,
            Model model,
            Forms forms) {
        Kept kept = decision(who, id);
        NameDecision decision = kept.decision();
        model.addAttribute("decision", row(kept, forms));
        List<Waiting> waiting = waiting(who, decision);
        model.addAttribute("waiting", waits(waiting));
        model.addAttribute("mayRerun", who.may(Permission.RUN));
        boolean mayRevoke = who.may(Permission.DECIDE) && kept.end().isEmpty() && mayEnd(who, decision);
        model.addAttribute("mayRevoke", mayRevoke);
        if (mayRevoke) {
            List<Touched> reopened = new Revocation(id, now()).foreseen(store);
            model.addAttribute(
                    "reopened",
                    forms.text(
                            "heldLines.touches",
                            forms.number(reopened.size()),
                            forms.number(
                                    reopened.stream().mapToLong(Touched::lines).sum())));
            model.addAttribute(
                    "reopenedFiles",
                    reopened.stream().limit(20).map(DecisionPages::words).toList());
        }
        model.addAttribute("run", run == null ? null : progress(run, decision, forms));
        return "decision";
    }

    /** Takes it back. */
    @Needs(Permission.DECIDE)
    @PostMapping("/decisions/{id}/revoke")
    String revoke(
            SignedIn who,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then,
            Forms forms) {
        NameDecision decision = decision(who, id).decision();
        if (!mayEnd(who, decision)) {
            permissions.requireAllUnits(who);
        }
        Optional<String> why = Reasons.of(reason);
        if (why.isEmpty()) {
            then.addFlashAttribute("wrong", "heldLines.wrong.reason");
            return "redirect:/decisions/" + id;
        }
        Acts acts = new Acts(work.writes(), who, why.get());
        Registry now = now();
        try {
            acts.attempt(
                    "revoke", "decision " + id, "revoke", () -> new Revocation(id, now).make(work.writes(), acts.by()));
            then.addFlashAttribute("told", "ruling.revoked");
        } catch (ActRefused refused) {
            then.addFlashAttribute("refusal", refused.words(forms.messages()));
        }
        return "redirect:/decisions/" + id;
    }

    /** Reads the files of a review that wait for it anew, in the background. */
    @Needs(Permission.RUN)
    @PostMapping("/decisions/{id}/rerun")
    String rerun(
            SignedIn who,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String of,
            RedirectAttributes then,
            Forms forms)
            throws InterruptedException {
        Kept kept = decision(who, id);
        List<Waiting> files = waiting(who, kept.decision()).stream()
                .filter(file -> file.file().review().equals(of))
                .toList();
        if (files.isEmpty()) {
            then.addFlashAttribute("wrong", "ruling.nothingWaits");
            return "redirect:/decisions/" + id;
        }
        String why = "decision " + id + ": "
                + kept.end().map(End::by).orElse(kept.by()).reason();
        Acts acts = new Acts(work.writes(), who, why);
        try {
            RunRequest request = acts.attempt(
                    "rerun",
                    of,
                    "decision " + id,
                    () -> work.serving()
                            .orders()
                            .rerun(
                                    of,
                                    files.stream().map(Waiting::id).collect(Collectors.toUnmodifiableSet()),
                                    who.name(),
                                    why));
            Rereadings.Answer answer = work.serving().rereadings().begin(request, PATIENCE);
            if (answer.busy().isPresent()) {
                then.addFlashAttribute(
                        "refusal", forms.text("ruling.busy", answer.busy().get().toString()));
            } else if (answer.run().isPresent()) {
                return "redirect:/decisions/" + id + "?run=" + answer.run().get();
            } else {
                then.addFlashAttribute("told", "ruling.asked");
            }
        } catch (ActRefused refused) {
            then.addFlashAttribute("refusal", refused.words(forms.messages()));
        }
        return "redirect:/decisions/" + id;
    }

    private Kept decision(SignedIn who, long id) {
        Kept kept = store.decisions().find(id).orElseThrow(() -> new NotThere("decision " + id));
        UnitId sender = kept.decision().sender();
        if (sender != null) {
            permissions.requireUnit(who, sender, day(kept.decision()));
        }
        return kept;
    }

    /** One that is wider than a sender holds for everybody's files, and everybody may know it. */
    private boolean maySee(SignedIn who, NameDecision decision) {
        UnitId sender = decision.sender();
        return sender == null || permissions.reaches(who, sender, day(decision));
    }

    private boolean mayEnd(SignedIn who, NameDecision decision) {
        UnitId sender = decision.sender();
        return who.units().isEmpty() || (sender != null && permissions.reaches(who, sender, day(decision)));
    }

    private LocalDate day(NameDecision decision) {
        return store.reviews().registryDate(decision.review());
    }

    private List<Waiting> waiting(SignedIn who, NameDecision decision) {
        return store
                .decisionReach()
                .waiting(
                        DecisionKey.ofName(decision.text()),
                        new Decisions(store.decisions().inForce()),
                        now(),
                        review -> store.reviews().registryDate(review))
                .stream()
                .filter(file -> permissions.reaches(
                        who,
                        file.sender(),
                        store.reviews().registryDate(file.file().review())))
                .toList();
    }

    private static List<Waits> waits(List<Waiting> waiting) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        waiting.forEach(file -> files.computeIfAbsent(file.file().review(), any -> new ArrayList<>())
                .add(words(file.file())));
        return files.entrySet().stream()
                .map(entry -> new Waits(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String words(Touched file) {
        return file.submission() + " " + file.folder() + "/" + file.file();
    }

    private Row row(Kept kept, Forms forms) {
        NameDecision decision = kept.decision();
        Registry now = now();
        LocalDate day = day(decision);
        UnitId sender = decision.sender();
        return new Row(
                decision.id(),
                SourceExcerpt.shortened(decision.text()),
                named(now, decision.unit(), day),
                forms.text(
                        "decide.for." + decision.scope(),
                        sender == null ? "" : named(now, sender, day),
                        decision.review()),
                decision.overrides(),
                kept.by().actor(),
                forms.time(kept.at()),
                kept.by().reason(),
                kept.end().map(end -> ended(end, forms)).orElse(null));
    }

    private static String ended(End end, Forms forms) {
        String when = forms.time(end.at());
        return end.supersededBy()
                .map(by -> forms.text("decisions.superseded", when, end.by().actor(), by.toString()))
                .orElseGet(() -> forms.text(
                        "decisions.revoked", when, end.by().actor(), end.by().reason()));
    }

    private static String named(Registry now, UnitId unit, LocalDate day) {
        return now.find(unit, day).map(found -> now.described(found, day)).orElse(unit.value());
    }

    private Progress progress(long number, NameDecision decision, Forms forms) {
        RunTable.Known known = store.runs().known(number).orElseThrow(() -> new NotThere("run " + number));
        RunState state = store.status().runs(known.review(), RUNS).stream()
                .filter(run -> run.run() == number)
                .findFirst()
                .orElseThrow(() -> new NotThere("run " + number));
        return new Progress(
                number,
                state.state(),
                forms.text("status.run." + state.state()),
                known.over(),
                state.release()
                        .map(release -> forms.text("releases.number", release.toString()))
                        .orElse(null),
                known.over() && state.release().isPresent()
                        ? changes(known.review(), state.release().get(), decision, forms)
                        : List.of());
    }

    /** The figures of the unit, and of all it lies in, that a release has otherwise than the one before. */
    private List<Change> changes(String review, int release, NameDecision decision, Forms forms) {
        List<Change> changes = new ArrayList<>();
        now().ancestorsOn(decision.unit(), store.reviews().registryDate(review)).forEach(unit -> {
            Map<String, Figure> before = figures(review, release - 1, unit.code());
            Map<String, Figure> after = figures(review, release, unit.code());
            Map<String, Figure> all = new LinkedHashMap<>(after);
            before.forEach(all::putIfAbsent);
            all.forEach((indicator, figure) -> {
                String was = words(before.get(indicator), forms);
                String is = words(after.get(indicator), forms);
                if (!was.equals(is)) {
                    changes.add(new Change(
                            unit.fullName(), forms.name(figure.indicatorNameVi(), figure.indicatorNameEn()), was, is));
                }
            });
        });
        return changes;
    }

    private static String words(@Nullable Figure figure, Forms forms) {
        return figure == null ? forms.text("ruling.noFigure") : forms.words(figure.quantity(), figure.dimension());
    }

    private Map<String, Figure> figures(String review, int release, String unit) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        store.figures()
                .figures(new Selection(review, release, null, unit, null))
                .forEach(figure -> figures.put(figure.indicator(), figure));
        return figures;
    }

    private Registry now() {
        return registry.now().orElseThrow(() -> new NothingYet("layout.noReview"));
    }

    /** A decision as pages show it. */
    record Row(
            long id,
            String text,
            String unit,
            String scope,
            boolean overrides,
            String by,
            String at,
            String reason,
            @Nullable String ended) {}

    /** The files of a review that wait. */
    record Waits(String review, List<String> files) {}

    /** A rerun, and what it changed. */
    record Progress(
            long number,
            String state,
            String words,
            boolean over,
            @Nullable String release,
            List<Change> changes) {}

    /** A figure that is another than before. */
    record Change(String unit, String indicator, String before, String after) {}
}

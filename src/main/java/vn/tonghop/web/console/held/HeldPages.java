package vn.tonghop.web.console.held;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tonghop.core.decision.DecisionKey;
import vn.tonghop.core.decision.DecisionScope;
import vn.tonghop.core.decision.Decisions;
import vn.tonghop.core.decision.NameDecision;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.serve.ActRefused;
import vn.tonghop.serve.NameRuling;
import vn.tonghop.serve.ReporterState;
import vn.tonghop.store.DecisionReach.Touched;
import vn.tonghop.store.HeldLineTable;
import vn.tonghop.store.HeldLineTable.HeldLine;
import vn.tonghop.store.HeldLineTable.HeldName;
import vn.tonghop.store.HeldView;
import vn.tonghop.store.HeldView.Line;
import vn.tonghop.store.Store;
import vn.tonghop.web.console.account.CurrentRegistry;
import vn.tonghop.web.console.account.Needs;
import vn.tonghop.web.console.account.Permission;
import vn.tonghop.web.console.account.Permissions;
import vn.tonghop.web.console.account.SignedIn;
import vn.tonghop.web.console.layout.ChosenReview;
import vn.tonghop.web.console.layout.ConsoleWork;
import vn.tonghop.web.console.layout.Forms;
import vn.tonghop.web.console.layout.NothingYet;

/** The lines that are held: a list to work through, one in its file, and a person's ruling on its name. */
@Controller
public final class HeldPages {
    private static final int A_PAGE = 50;

    private final ConsoleWork work;
    private final Store store;
    private final CurrentRegistry registry;
    private final Permissions permissions;
    private final FormNames formNames;
    private final NameRulings rulings;

    /** Over that work. */
    public HeldPages(ConsoleWork work, CurrentRegistry registry, Permissions permissions) {
        this.work = work;
        this.store = work.reads();
        this.registry = registry;
        this.permissions = permissions;
        this.formNames = new FormNames(work.settings().jobs());
        this.rulings = new NameRulings(store);
    }

    /** Those of a review, or of them what is asked for. */
    @Needs(Permission.SEE)
    @GetMapping("/held")
    String list(
            SignedIn who,
            ChosenReview review,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "1") long page,
            Model model,
            Forms forms) {
        Registry now = now();
        LocalDate day = store.reviews().registryDate(review.id());
        List<HeldView.Count> counts = store.heldView().counts(review.id()).stream()
                .filter(count -> permissions.reaches(who, count.sender(), day))
                .toList();
        Set<UnitId> senders = counts.stream().map(HeldView.Count::sender).collect(Collectors.toUnmodifiableSet());
        List<UnitVersion> found = unit.isBlank() ? List.of() : now.resolve(unit.strip(), day);
        HeldView.Wanted wanted = new HeldView.Wanted(
                review.id(),
                reason.isBlank() ? null : reason,
                form.isBlank() ? null : form,
                unit.isBlank()
                        ? null
                        : found.stream()
                                .flatMap(one -> ReporterState.within(now, day, one).stream())
                                .toList(),
                who.units().isEmpty() ? null : senders);
        long all = store.heldView().count(wanted);
        long pages = Math.max(1, (all + A_PAGE - 1) / A_PAGE);
        long at = Math.min(Math.max(1, page), pages);
        List<HeldLine> lines = store.heldView().part(wanted, (at - 1) * A_PAGE, A_PAGE);
        model.addAttribute("review", review.name().in(forms.messages().locale()));
        model.addAttribute("reason", reason);
        model.addAttribute("form", form);
        model.addAttribute("unit", unit);
        model.addAttribute("unknownUnit", !unit.isBlank() && found.isEmpty());
        model.addAttribute(
                "reasons", choices(counts, count -> count.code().name(), code -> forms.text("reason." + code), forms));
        model.addAttribute(
                "forms", choices(counts, HeldView.Count::form, id -> formNames.of(review.id(), id, forms), forms));
        model.addAttribute(
                "units",
                choices(
                        counts,
                        count -> now.find(count.sender(), day)
                                .map(UnitVersion::code)
                                .orElse(count.sender().value()),
                        code -> described(now, day, code),
                        forms));
        model.addAttribute("total", forms.number(all));
        model.addAttribute("from", forms.number(all == 0 ? 0 : (at - 1) * A_PAGE + 1));
        model.addAttribute("until", forms.number((at - 1) * A_PAGE + lines.size()));
        model.addAttribute("page", at);
        model.addAttribute("pageWords", forms.number(at));
        model.addAttribute("pages", pages);
        model.addAttribute(
                "lines", lines.stream().map(line -> row(line, now, day, forms)).toList());
        return "held";
    }

    private static List<Choice> choices(
            List<HeldView.Count> counts,
            Function<HeldView.Count, String> value,
            Function<String, String> words,
            Forms forms) {
        Map<String, Long> lines = new LinkedHashMap<>();
        counts.forEach(count -> lines.merge(value.apply(count), count.lines(), Long::sum));
        return lines.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .map(entry -> new Choice(
                        entry.getKey(), words.apply(entry.getKey()) + " (" + forms.number(entry.getValue()) + ")"))
                .toList();
    }

    private static Row row(HeldLine line, Registry now, LocalDate day, Forms forms) {
        Finding finding = line.finding();
        List<String> candidates = line.candidates();
        return new Row(
                line.id(),
                forms.text("reason." + finding.code()),
                finding.text().isBlank()
                        ? forms.text("heldLines.noText")
                        : "«" + SourceExcerpt.shortened(finding.text()) + "»",
                forms.messages().where(finding.place()),
                line.submission() + ", " + line.folder(),
                HeldLineTable.isOnName(finding.code()),
                candidates.isEmpty()
                        ? line.unitCode().map(code -> described(now, day, code)).orElse("")
                        : candidates.size() == 1
                                ? forms.text("heldLines.perhaps", described(now, day, candidates.get(0)))
                                : forms.text("heldLines.several", forms.number(candidates.size())));
    }

    private static String described(Registry now, LocalDate day, String code) {
        List<UnitVersion> found = now.resolve(code, day);
        return found.size() == 1 ? now.described(found.get(0), day) : code;
    }

    /** One line in its file, with what it may mean and what a decision on that will touch. */
    @Needs(Permission.SEE)
    @GetMapping("/held/{id}")
    String one(
            SignedIn who, @PathVariable long id, @RequestParam(defaultValue = "") String unit, Model model, Forms forms)
            throws IOException {
        Line line = store.heldView().line(id).orElseThrow(() -> new NothingYet("heldLines.gone"));
        Registry now = now();
        LocalDate day = store.reviews().registryDate(line.review());
        permissions.requireUnit(who, line.sender(), day);
        Finding finding = line.held().finding();
        model.addAttribute("id", id);
        model.addAttribute("title", forms.text("reason." + finding.code()));
        model.addAttribute("place", forms.messages().where(finding.place()));
        model.addAttribute("receipt", line.held().submission());
        model.addAttribute("sender", described(now, day, line.held().senderCode()));
        model.addAttribute("folder", line.held().folder());
        model.addAttribute("form", formNames.of(line.review(), line.form(), forms));
        model.addAttribute("text", SourceExcerpt.shortened(finding.text()));
        List<Finding> all = new ArrayList<>(List.of(finding));
        all.addAll(store.heldView().further(line));
        model.addAttribute(
                "reasons",
                all.stream()
                        .map(one -> new Why(
                                forms.text("reason." + one.code()),
                                forms.messages().what(one),
                                forms.messages().cure(one)))
                        .toList());
        model.addAttribute("excerpt", SourceExcerpt.of(store, line).orElse(null));
        HeldName name = store.heldLines().name(id).orElseThrow(() -> new NothingYet("heldLines.gone"));
        model.addAttribute("isOnName", name.text().isPresent());
        if (name.text().isPresent()) {
            decisions(who, line, name, unit, now, day, model, forms);
        }
        return "held-line";
    }

    private void decisions(
            SignedIn who,
            Line line,
            HeldName name,
            String asked,
            Registry now,
            LocalDate day,
            Model model,
            Forms forms) {
        List<NameDecision> inForce = store.decisions().inForce();
        Optional<NameDecision> decided = new Decisions(inForce)
                .of(line.review(), line.sender(), now, day)
                .on(DecisionKey.ofName(name.text().orElseThrow()), false);
        model.addAttribute("name", SourceExcerpt.shortened(name.text().orElseThrow()));
        model.addAttribute(
                "decided",
                decided.map(decision -> new Decided(
                                decision.id(),
                                now.find(decision.unit(), day)
                                        .map(unit -> now.described(unit, day))
                                        .orElse(decision.unit().value())))
                        .orElse(null));
        boolean mayDecide = who.may(Permission.DECIDE);
        boolean isLimited = !who.units().isEmpty();
        model.addAttribute("mayDecide", mayDecide);
        model.addAttribute("isLimited", isLimited);
        model.addAttribute("asked", asked);
        List<UnitVersion> found = asked.isBlank() ? List.of() : now.resolve(asked.strip(), day);
        model.addAttribute("unknownUnit", !asked.isBlank() && found.isEmpty());
        String why = forms.text("heldLines.why." + line.held().finding().code());
        List<Candidate> candidates = new ArrayList<>();
        Stream.concat(
                        line.held().candidates().stream().flatMap(code -> now.resolve(code, day).stream()),
                        found.stream().limit(5))
                .distinct()
                .filter(unit -> permissions.reaches(who, unit.id(), day))
                .forEach(unit -> candidates.add(candidate(
                        name,
                        unit,
                        line.held().candidates().contains(unit.code()) ? why : forms.text("heldLines.why.asked"),
                        isLimited,
                        inForce,
                        now,
                        day,
                        forms)));
        model.addAttribute("candidates", candidates);
    }

    private Candidate candidate(
            HeldName name,
            UnitVersion unit,
            String why,
            boolean isLimited,
            List<NameDecision> inForce,
            Registry now,
            LocalDate day,
            Forms forms) {
        List<Effect> effects = new ArrayList<>();
        boolean isAgainst = false;
        boolean isPossible = false;
        for (DecisionScope scope : isLimited ? List.of(DecisionScope.SENDER) : List.of(DecisionScope.values())) {
            Effect effect;
            try {
                effect = effect(rulings.of(now, name, unit.id().value(), scope, false), inForce, scope, forms);
                isPossible = true;
            } catch (ActRefused refused) {
                boolean canBeAgainst = scope == DecisionScope.SENDER
                        && (refused.key().equals("decide.refused.other")
                                || refused.key().equals("decide.refused.outside"));
                effect = refusal(scope, refused, forms);
                if (canBeAgainst) {
                    try {
                        effect = effect(rulings.of(now, name, unit.id().value(), scope, true), inForce, scope, forms);
                        isAgainst = true;
                    } catch (ActRefused again) {
                        effect = refusal(scope, again, forms);
                    }
                }
            }
            effects.add(effect);
        }
        return new Candidate(unit.id().value(), now.described(unit, day), why, effects, isPossible, isAgainst);
    }

    private static Effect refusal(DecisionScope scope, ActRefused refused, Forms forms) {
        String key = "heldLines." + refused.key();
        String text = forms.messages().keys().contains(key)
                ? forms.text(key, refused.arguments())
                : forms.text(refused.key(), refused.arguments());
        return new Effect(scope.name(), text, List.of(), false);
    }

    private Effect effect(NameRuling ruling, List<NameDecision> inForce, DecisionScope scope, Forms forms) {
        List<Touched> touched = ruling.foreseen(store, inForce).touched();
        long lines = touched.stream().mapToLong(Touched::lines).sum();
        return new Effect(
                scope.name(),
                forms.text("heldLines.touches", forms.number(touched.size()), forms.number(lines)),
                touched.stream()
                        .limit(20)
                        .map(file -> file.submission() + " " + file.folder() + "/" + file.file())
                        .toList(),
                true);
    }

    /** Decides what its name means. */
    @Needs(Permission.DECIDE)
    @PostMapping("/held/{id}")
    String decide(
            SignedIn who,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String against,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then,
            Forms forms) {
        Optional<HeldName> held = store.heldLines().name(id);
        if (held.isEmpty()) {
            then.addFlashAttribute("wrong", "heldLines.gone");
            return "redirect:/held";
        }
        Registry now = now();
        LocalDate day = store.reviews().registryDate(held.get().review());
        permissions.requireUnit(who, held.get().sender(), day);
        Optional<DecisionScope> files = Stream.of(DecisionScope.values())
                .filter(known -> known.name().equals(scope))
                .findFirst();
        Optional<String> why = Reasons.of(reason);
        String meant = (against.isBlank() ? unit : against).strip();
        String wrong = why.isEmpty()
                ? "heldLines.wrong.reason"
                : files.isEmpty()
                        ? "heldLines.wrong.scope"
                        : meant.isEmpty()
                                ? "heldLines.wrong.unit"
                                : !against.isBlank() && files.get() != DecisionScope.SENDER
                                        ? "heldLines.wrong.against"
                                        : null;
        if (wrong != null) {
            then.addFlashAttribute("wrong", wrong);
            return "redirect:/held/" + id;
        }
        if (files.orElseThrow() != DecisionScope.SENDER) {
            permissions.requireAllUnits(who);
        }
        now.resolve(meant, day).forEach(one -> permissions.requireUnit(who, one.id(), day));
        Acts acts = new Acts(work.writes(), who, why.orElseThrow());
        try {
            long made = acts.attempt("decide", "held line " + id, "= " + meant + ", " + scope, () -> {
                if (held.get().text().isEmpty()) {
                    throw new ActRefused("decide.refused.notname", Long.toString(id));
                }
                return rulings.of(now, held.get(), meant, files.orElseThrow(), !against.isBlank())
                        .make(work.writes(), acts.by())
                        .id();
            });
            then.addFlashAttribute("told", "ruling.made");
            return "redirect:/decisions/" + made;
        } catch (ActRefused refused) {
            then.addFlashAttribute(
                    "refusal", refusal(files.orElseThrow(), refused, forms).words());
            return "redirect:/held/" + id;
        }
    }

    private Registry now() {
        return registry.now().orElseThrow(() -> new NothingYet("layout.noReview"));
    }

    /** What can be chosen in a filter. */
    record Choice(String value, String words) {}

    /** A held line in the list. */
    record Row(long id, String reason, String text, String where, String submission, boolean onName, String about) {}

    /** A reason to hold it. */
    record Why(String reason, String what, String cure) {}

    /** A decision that counts for its name already. */
    record Decided(long id, String unit) {}

    /** What a decision of a scope would touch, or why there can be none. */
    record Effect(String scope, String words, List<String> files, boolean possible) {}

    /** A unit that the name may mean. */
    record Candidate(String unit, String words, String why, List<Effect> effects, boolean possible, boolean against) {}
}

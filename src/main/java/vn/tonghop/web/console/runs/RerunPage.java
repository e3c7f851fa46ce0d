package vn.tonghop.web.console.runs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tonghop.core.definition.Indicator;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.serve.ActRefused;
import vn.tonghop.serve.RerunFiles;
import vn.tonghop.serve.RerunPreview;
import vn.tonghop.serve.RunOrders;
import vn.tonghop.store.StatusView.Coverage;
import vn.tonghop.web.console.account.CurrentRegistry;
import vn.tonghop.web.console.account.Needs;
import vn.tonghop.web.console.account.Permission;
import vn.tonghop.web.console.account.SignedIn;
import vn.tonghop.web.console.layout.ChosenReview;
import vn.tonghop.web.console.layout.ConsoleWork;
import vn.tonghop.web.console.layout.Forms;
import vn.tonghop.web.console.layout.NothingYet;

/** Reads the files of a unit or a group anew: first what that would change, then the rerun with its reason. */
@Controller
public final class RerunPage {
    private final ConsoleWork work;
    private final CurrentRegistry registry;
    private final RunLimits limits;

    /** Over that work. */
    public RerunPage(ConsoleWork work, CurrentRegistry registry, RunLimits limits) {
        this.work = work;
        this.registry = registry;
        this.limits = limits;
    }

    /** The choice, and once it is made what a rerun would change. */
    @Needs(Permission.RUN)
    @GetMapping("/runs/rerun")
    String ask(
            SignedIn who,
            ChosenReview review,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String group,
            Model model,
            Forms forms) {
        model.addAttribute("units", units(review, forms));
        model.addAttribute(
                "groups",
                known().groups().stream()
                        .map(one -> new Choice(one.id().value(), one.name()))
                        .sorted(Comparator.comparing(Choice::name))
                        .toList());
        model.addAttribute("unit", unit.strip());
        model.addAttribute("group", group.strip());
        model.addAttribute("review", review.name().in(forms.messages().locale()));
        if (!unit.isBlank() || !group.isBlank()) {
            try {
                List<RerunFiles.File> files = files(who, review, unit.strip(), group.strip());
                RunOrders.Previews previews = work.serving().orders().preview(review.id(), files);
                model.addAttribute(
                        "previews",
                        previews.files().stream()
                                .map(preview -> shown(preview, previews.review(), forms))
                                .toList());
            } catch (ActRefused refused) {
                model.addAttribute("refusal", refused.words(forms.messages()));
            }
        }
        return "rerun";
    }

    /** Does it. */
    @Needs(Permission.RUN)
    @PostMapping("/runs/rerun")
    String rerun(
            SignedIn who,
            ChosenReview review,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String reason,
            Forms forms,
            RedirectAttributes then) {
        if (reason.isBlank() || (unit.isBlank() && group.isBlank())) {
            then.addFlashAttribute("wrong", reason.isBlank() ? "runs.wrong.reason" : "runs.wrong.unit");
            return again(unit, group, then);
        }
        try {
            List<RerunFiles.File> files = files(who, review, unit.strip(), group.strip());
            return Answers.of(
                    work.serving()
                            .asked()
                            .begin(
                                    work.serving().orders().rerun(review.id(), ids(files), who.name(), reason.strip()),
                                    reason.strip()),
                    review.id(),
                    forms,
                    then);
        } catch (ActRefused refused) {
            work.writes()
                    .audit()
                    .event(who.name(), "rerun", review.id(), "refused", refused.getMessage() + ": " + reason.strip());
            Answers.refuse(then, refused.words(forms.messages()));
            return again(unit, group, then);
        }
    }

    private static String again(String unit, String group, RedirectAttributes then) {
        then.addAttribute("unit", unit.strip());
        then.addAttribute("group", group.strip());
        return "redirect:/runs/rerun";
    }

    private Registry known() {
        return registry.now().orElseThrow(() -> new NothingYet("layout.noReview"));
    }

    /** The files that are meant, all of them of senders that this account may act for. */
    private List<RerunFiles.File> files(SignedIn who, ChosenReview review, String unit, String group) {
        RerunFiles all = new RerunFiles(work.reads(), review.id(), known());
        List<RerunFiles.File> files = unit.isEmpty() ? all.ofGroup(group) : all.ofUnit(meant(review, unit), unit);
        limits.requireSenders(
                who,
                review.id(),
                files.stream().map(file -> file.state().sender()).toList());
        return files;
    }

    private UnitVersion meant(ChosenReview review, String unit) {
        LocalDate day = work.reads().reviews().registryDate(review.id());
        List<UnitVersion> found = known().resolve(unit, day);
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new ActRefused("choice.nounit", unit);
        }
        throw new ActRefused(
                "choice.units",
                unit,
                String.join(
                        "; ",
                        found.stream().map(one -> known().described(one, day)).toList()));
    }

    private List<Choice> units(ChosenReview review, Forms forms) {
        return work.reads().status().coverage(review.id()).stream()
                .filter(Coverage::reported)
                .map(unit -> new Choice(unit.unitCode(), forms.unit(unit.unitKind(), unit.unitName())))
                .toList();
    }

    private static Preview shown(RerunPreview preview, ReviewDefinition review, Forms forms) {
        return new Preview(
                preview.file().state().receipt(),
                preview.file().state().file(),
                preview.refusal()
                        .map(finding ->
                                forms.text("run.dry.refused", forms.messages().what(finding)))
                        .orElseGet(() -> forms.text(
                                "runs.preview.lines",
                                forms.number(preview.file().state().accepted()),
                                forms.number(preview.accepted()),
                                forms.number(preview.file().state().held()),
                                forms.number(preview.held()))),
                preview.differences().stream()
                        .map(one -> difference(one, review, forms))
                        .toList());
    }

    private static Difference difference(RerunPreview.Difference one, ReviewDefinition review, Forms forms) {
        Indicator indicator = review.indicator(one.indicator()).orElseThrow();
        return new Difference(
                one.unitCode(),
                indicator.name().in(forms.messages().locale()),
                one.before()
                        .map(known -> forms.words(known, indicator.dimension()))
                        .orElse(null),
                one.after()
                        .map(known -> forms.words(known, indicator.dimension()))
                        .orElse(null));
    }

    /** A unit or a group one can choose. */
    record Choice(String code, String name) {}

    /** What a file would come to. */
    record Preview(String receipt, String file, String words, List<Difference> differences) {}

    /** A sum that would be another; null where there is none. */
    record Difference(
            String unit,
            String indicator,
            @Nullable String before,
            @Nullable String after) {}

    private static Set<Long> ids(List<RerunFiles.File> files) {
        return files.stream().map(RerunFiles.File::id).collect(Collectors.toUnmodifiableSet());
    }
}

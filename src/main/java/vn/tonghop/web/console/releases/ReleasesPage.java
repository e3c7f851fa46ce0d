package vn.tonghop.web.console.releases;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tonghop.serve.ActRefused;
import vn.tonghop.serve.PeriodActs;
import vn.tonghop.store.DecisionTable.By;
import vn.tonghop.store.ProposalTable.Proposal;
import vn.tonghop.store.StatusView.ReleaseState;
import vn.tonghop.web.console.account.Needs;
import vn.tonghop.web.console.account.Permission;
import vn.tonghop.web.console.account.Permissions;
import vn.tonghop.web.console.account.SignedIn;
import vn.tonghop.web.console.layout.ChosenReview;
import vn.tonghop.web.console.layout.ConsoleWork;
import vn.tonghop.web.console.layout.Forms;
import vn.tonghop.web.console.layout.NothingYet;

/** The releases of a review, and the closing and reopening of its period: one person proposes, another approves. */
@Controller
public final class ReleasesPage {
    private final ConsoleWork work;
    private final Permissions permissions;

    /** Over that work. */
    public ReleasesPage(ConsoleWork work, Permissions permissions) {
        this.work = work;
        this.permissions = permissions;
    }

    /** The page. */
    @Needs(Permission.SEE)
    @GetMapping("/releases")
    String releases(SignedIn who, ChosenReview review, Model model, Forms forms) {
        List<Row> rows = work.reads().status().releases(review.id()).stream()
                .map(release -> row(release, forms))
                .toList();
        Optional<Proposal> proposal = work.reads().proposals().open(review.id());
        boolean mayAct = who.may(Permission.FINALIZE) && who.units().isEmpty();
        Optional<Integer> closed = work.reads().finals().of(review.id());
        model.addAttribute("review", review.name().in(forms.messages().locale()));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "proposal", proposal.map(open -> asked(open, who, forms)).orElse(null));
        model.addAttribute("mayAct", mayAct);
        model.addAttribute("closed", closed.orElse(null));
        model.addAttribute(
                "act",
                mayAct && proposal.isEmpty() && review.release().isPresent()
                        ? (closed.isPresent() ? "reopen" : "finalize")
                        : null);
        model.addAttribute("number", closed.or(review::release).orElse(null));
        model.addAttribute(
                "inTheWay",
                new PeriodActs(work.reads())
                        .inTheWay(review.id())
                        .map(run -> run.run())
                        .orElse(null));
        return "releases";
    }

    /** Proposes to make the current release final, or to reopen the period. */
    @Needs(Permission.FINALIZE)
    @PostMapping("/releases/propose")
    String propose(
            SignedIn who,
            ChosenReview review,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason,
            Forms forms,
            RedirectAttributes then) {
        boolean isReopening = act.equals("reopen");
        return act(
                who,
                review,
                "propose",
                reason,
                isReopening ? "reopen.proposed" : "finalize.proposed",
                forms,
                then,
                by -> {
                    Optional<Integer> closed = work.reads().finals().of(review.id());
                    if (isReopening != closed.isPresent()) {
                        throw new ActRefused("proposal.over");
                    }
                    int number = closed.or(review::release).orElseThrow(() -> new NothingYet("layout.noRelease"));
                    new PeriodActs(work.writes()).propose(review.id(), number, isReopening ? "reopen" : "finalize", by);
                });
    }

    /** Approves what another person proposed. */
    @Needs(Permission.FINALIZE)
    @PostMapping("/releases/proposals/{id}/approve")
    String approve(
            SignedIn who,
            ChosenReview review,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Forms forms,
            RedirectAttributes then) {
        return act(
                who,
                review,
                "approve",
                reason,
                "proposal.approved",
                forms,
                then,
                by -> new PeriodActs(work.writes()).approve(review.id(), id, by));
    }

    /** Turns it down. */
    @Needs(Permission.FINALIZE)
    @PostMapping("/releases/proposals/{id}/turn-down")
    String turnDown(
            SignedIn who,
            ChosenReview review,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Forms forms,
            RedirectAttributes then) {
        return act(
                who,
                review,
                "turn down",
                reason,
                "proposal.down",
                forms,
                then,
                by -> new PeriodActs(work.writes()).turnDown(review.id(), id, by));
    }

    private String act(
            SignedIn who,
            ChosenReview review,
            String action,
            String reason,
            String told,
            Forms forms,
            RedirectAttributes then,
            Consumer<By> what) {
        permissions.requireAllUnits(who);
        if (reason.isBlank()) {
            then.addFlashAttribute("wrong", "releases.wrong.reason");
            return "redirect:/releases";
        }
        try {
            what.accept(new By(who.name(), reason.strip()));
            then.addFlashAttribute("told", told);
        } catch (ActRefused refused) {
            work.writes()
                    .audit()
                    .event(who.name(), action, review.id(), "refused", refused.getMessage() + ": " + reason.strip());
            then.addFlashAttribute("refusal", refused.words(forms.messages()));
        }
        return "redirect:/releases";
    }

    private static Row row(ReleaseState release, Forms forms) {
        return new Row(
                release.release(),
                forms.text("releases.state." + release.state()),
                release.state().equals("final"),
                release.current(),
                forms.time(release.madeAt()),
                release.run(),
                forms.number(release.submissions()));
    }

    private static Asked asked(Proposal open, SignedIn who, Forms forms) {
        return new Asked(
                open.id(),
                forms.text("proposal." + open.act(), Integer.toString(open.number())),
                open.actor(),
                open.reason(),
                forms.time(open.at()),
                open.actor().equals(who.name()));
    }

    /** A release. */
    record Row(
            int number, String state, boolean isFinal, boolean current, String madeAt, long run, String submissions) {}

    /** What is proposed; own where who looks made it. */
    record Asked(
            long id, String words, String actor, @Nullable String reason, String at, boolean own) {}
}

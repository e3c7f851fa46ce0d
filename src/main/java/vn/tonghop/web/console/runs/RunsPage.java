package vn.tonghop.web.console.runs;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.serve.ActRefused;
import vn.tonghop.store.RunHistoryView.Past;
import vn.tonghop.web.console.account.Needs;
import vn.tonghop.web.console.account.Permission;
import vn.tonghop.web.console.account.Permissions;
import vn.tonghop.web.console.account.SignedIn;
import vn.tonghop.web.console.layout.ChosenReview;
import vn.tonghop.web.console.layout.ConsoleWork;
import vn.tonghop.web.console.layout.Forms;

/** The runs of a review, latest first, and the start of another. */
@Controller
public final class RunsPage {
    private static final int MOST = 25;

    private final ConsoleWork work;
    private final Permissions permissions;

    /** Over that work. */
    public RunsPage(ConsoleWork work, Permissions permissions) {
        this.work = work;
        this.permissions = permissions;
    }

    /** The page. */
    @Needs(Permission.SEE)
    @GetMapping("/runs")
    String runs(
            SignedIn who,
            ChosenReview review,
            @RequestParam(required = false) Optional<Long> before,
            Model model,
            Forms forms) {
        list(review, before, model, forms);
        model.addAttribute("mayRun", who.may(Permission.RUN));
        model.addAttribute("mayRunAll", who.may(Permission.RUN) && who.units().isEmpty());
        return "runs";
    }

    /** The list alone, for the page that looks again by itself while a run is at work. */
    @Needs(Permission.SEE)
    @GetMapping("/runs/live")
    String live(ChosenReview review, Model model, Forms forms, HttpServletResponse response) {
        if (!list(review, Optional.empty(), model, forms)) {
            response.setHeader("HX-Refresh", "true");
        }
        return "runs :: live";
    }

    /** Starts a run over the inbox and all that is out of date. */
    @Needs(Permission.RUN)
    @PostMapping("/runs")
    String start(
            SignedIn who,
            ChosenReview review,
            @RequestParam(defaultValue = "") String reason,
            Forms forms,
            RedirectAttributes then) {
        permissions.requireAllUnits(who);
        if (reason.isBlank()) {
            then.addFlashAttribute("wrong", "runs.wrong.reason");
            return "redirect:/runs";
        }
        try {
            Optional<RunOutcome> outcome =
                    work.serving().asked().begin(work.serving().orders().run(review.id(), who.name()), reason.strip());
            return Answers.of(outcome, review.id(), forms, then);
        } catch (ActRefused refused) {
            work.writes()
                    .audit()
                    .event(who.name(), "run", review.id(), "refused", refused.getMessage() + ": " + reason.strip());
            Answers.refuse(then, refused.words(forms.messages()));
            return "redirect:/runs";
        }
    }

    private boolean list(ChosenReview review, Optional<Long> before, Model model, Forms forms) {
        List<Past> runs = work.reads().runHistory().before(review.id(), before.orElse(Long.MAX_VALUE), MOST + 1);
        Instant now = work.reads().triggers().now();
        List<RunRow> rows = runs.stream()
                .limit(MOST)
                .map(past -> RunRow.of(past, now, forms))
                .toList();
        boolean isAtWork = before.isEmpty() && rows.stream().anyMatch(RunRow::atWork);
        model.addAttribute("rows", rows);
        model.addAttribute("review", review.name().in(forms.messages().locale()));
        model.addAttribute("older", runs.size() > MOST ? rows.get(MOST - 1).number() : null);
        model.addAttribute("live", isAtWork);
        return isAtWork;
    }
}

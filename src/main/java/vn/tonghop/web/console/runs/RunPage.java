package vn.tonghop.web.console.runs;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.serve.ActRefused;
import vn.tonghop.serve.RunActs;
import vn.tonghop.store.PartitionRequestTable.Standing;
import vn.tonghop.store.PartitionTable.Proof;
import vn.tonghop.store.RunTable.Event;
import vn.tonghop.store.RunTable.Known;
import vn.tonghop.web.console.account.Needs;
import vn.tonghop.web.console.account.Permission;
import vn.tonghop.web.console.account.SignedIn;
import vn.tonghop.web.console.layout.ConsoleWork;
import vn.tonghop.web.console.layout.Forms;
import vn.tonghop.web.console.layout.NotThere;

/** One run: how far it is, what it had to say, and what one can do to it. */
@Controller
public final class RunPage {
    private static final Pattern CLASS = Pattern.compile("^(?:\\w+\\.)+[\\w$]+: ");

    private final ConsoleWork work;
    private final RunLimits limits;

    /** Over that work. */
    public RunPage(ConsoleWork work, RunLimits limits) {
        this.work = work;
        this.limits = limits;
    }

    /** The page. */
    @Needs(Permission.SEE)
    @GetMapping("/runs/{run}")
    String one(SignedIn who, @PathVariable long run, Model model, Forms forms) {
        show(run, model, forms);
        model.addAttribute("mayRun", who.may(Permission.RUN));
        model.addAttribute(
                "findings",
                work.reads().findings().ofRun(run).stream()
                        .map(finding -> forms.messages().line(finding))
                        .toList());
        model.addAttribute(
                "proofs",
                work.reads().partitions().proofs(run).stream()
                        .filter(proof -> proof.touched())
                        .map(proof -> part(proof, forms))
                        .toList());
        return "run";
    }

    /** How far it is, alone, for the page that looks again by itself while the run is at work. */
    @Needs(Permission.SEE)
    @GetMapping("/runs/{run}/live")
    String live(@PathVariable long run, Model model, Forms forms, HttpServletResponse response) {
        if (!show(run, model, forms).atWork()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "run :: live";
    }

    /** Asks it to stop. */
    @Needs(Permission.RUN)
    @PostMapping("/runs/{run}/stop")
    String stop(
            SignedIn who,
            @PathVariable long run,
            @RequestParam(defaultValue = "") String reason,
            Forms forms,
            RedirectAttributes then) {
        Optional<String> review = asked(who, run, "stop", reason, forms, then);
        review.ifPresent(id -> {
            new RunActs(work.writes()).stop(run, who.name(), reason.strip());
            Answers.tell(then, forms.text("runs.stopAsked", Long.toString(run)));
        });
        return "redirect:/runs/" + run;
    }

    /** Goes on with it. */
    @Needs(Permission.RUN)
    @PostMapping("/runs/{run}/resume")
    String resume(
            SignedIn who,
            @PathVariable long run,
            @RequestParam(defaultValue = "") String reason,
            Forms forms,
            RedirectAttributes then) {
        Optional<String> review = asked(who, run, "resume", reason, forms, then);
        if (review.isEmpty()) {
            return "redirect:/runs/" + run;
        }
        try {
            Optional<RunOutcome> outcome = work.serving().asked().resume(run, who.name(), reason.strip());
            String to = Answers.of(outcome, review.get(), forms, then);
            return outcome.isEmpty() ? "redirect:/runs/" + run : to;
        } catch (ActRefused refused) {
            work.writes()
                    .audit()
                    .event(who.name(), "resume", "run " + run, "refused", refused.getMessage() + ": " + reason.strip());
            String over = forms.text("runs.isOver", Long.toString(run));
            Answers.refuse(then, refused.key().equals("runs.over") ? over : refused.words(forms.messages()));
            return "redirect:/runs/" + run;
        }
    }

    /** Ends it as failed. */
    @Needs(Permission.RUN)
    @PostMapping("/runs/{run}/resolve")
    String resolve(
            SignedIn who,
            @PathVariable long run,
            @RequestParam(defaultValue = "") String reason,
            Forms forms,
            RedirectAttributes then) {
        Optional<String> review = asked(who, run, "resolve", reason, forms, then);
        review.ifPresent(id -> {
            Optional<RunOutcome> outcome =
                    new RunActs(work.writes()).resolve(work.runs(), run, who.name(), reason.strip());
            if (outcome.isEmpty()) {
                Answers.refuse(then, forms.text("runs.isOver", Long.toString(run)));
            } else if (outcome.get() instanceof RunOutcome.Busy) {
                Answers.refuse(then, forms.text("run.busy", id, Long.toString(run)));
            } else {
                Answers.tell(then, forms.text("runs.resolved", Long.toString(run)));
            }
        });
        return "redirect:/runs/" + run;
    }

    /** The review of a run that something may be done to; empty where it was said why not. */
    private Optional<String> asked(
            SignedIn who, long run, String action, String reason, Forms forms, RedirectAttributes then) {
        Known known = known(run);
        limits.requireRun(who, known.review(), run);
        if (reason.isBlank()) {
            then.addFlashAttribute("wrong", "runs.wrong.reason");
            return Optional.empty();
        }
        if (known.over()) {
            work.writes().audit().event(who.name(), action, "run " + run, "refused", "it is over: " + reason.strip());
            Answers.refuse(then, forms.text("runs.isOver", Long.toString(run)));
            return Optional.empty();
        }
        return Optional.of(known.review());
    }

    private Known known(long run) {
        return work.reads().runs().known(run).orElseThrow(() -> new NotThere("run " + run));
    }

    private RunRow show(long run, Model model, Forms forms) {
        RunRow row = RunRow.of(
                work.reads().runHistory().of(known(run).review(), run).orElseThrow(),
                work.reads().triggers().now(),
                forms);
        model.addAttribute("run", row);
        model.addAttribute(
                "progress",
                work.reads()
                        .partitionRequests()
                        .standing(run)
                        .map(standing -> progress(standing, forms))
                        .orElse(null));
        model.addAttribute(
                "events",
                work.reads().runs().events(run).stream()
                        .map(event -> said(event, forms))
                        .toList());
        return row;
    }

    private static Progress progress(Standing standing, Forms forms) {
        long all = standing.done() + standing.waiting() + standing.atWork().size();
        return new Progress(
                standing.done(),
                Math.max(1, all),
                forms.text(
                        "runs.partitions",
                        forms.number(standing.done()),
                        forms.number(standing.atWork().size()),
                        forms.number(standing.waiting())),
                standing.atWork().stream()
                        .map(one -> forms.text("runs.reads", one.receipt(), one.sender(), forms.time(one.since())))
                        .toList());
    }

    private static Said said(Event event, Forms forms) {
        String known = "runs.event." + event.kind();
        return new Said(
                forms.time(event.at()),
                forms.messages().keys().contains(known) ? forms.text(known) : event.kind(),
                cause(event.detail()),
                event.detail().contains("\n") ? event.detail() : null);
    }

    /** The first cause of a failure, in its own words; of anything else its first line. */
    private static String cause(String detail) {
        String from = detail.substring(detail.lastIndexOf("← ") + 1);
        return CLASS.matcher(from.lines().findFirst().orElse("").strip()).replaceFirst("");
    }

    private static Part part(Proof proof, Forms forms) {
        return new Part(
                forms.unit(proof.kind(), proof.name()),
                proof.part(),
                proof.form(),
                forms.text(proof.before().equals(proof.after()) ? "runs.proof.same" : "runs.proof.other"));
    }

    /** How many files are read. */
    record Progress(long done, long all, String words, List<String> reading) {}

    /** What it had to say; the whole text where it is more than one line. */
    record Said(
            String at, String kind, String first, @Nullable String whole) {}

    /** A part that a rerun read anew. */
    record Part(String sender, String part, String form, String words) {}
}

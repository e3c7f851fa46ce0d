package vn.tonghop.web.console.runs;

import java.util.Optional;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.web.console.layout.Forms;

/** Says at the next page what came of what was asked for. */
final class Answers {
    private Answers() {}

    /** Good news. */
    static void tell(RedirectAttributes then, String words) {
        then.addFlashAttribute("news", words);
    }

    /** Why not. */
    static void refuse(RedirectAttributes then, String words) {
        then.addFlashAttribute("refusal", words);
    }

    /** How a run stands a moment after it was asked for, and where to look; a busy one names the run in its way. */
    static String of(Optional<RunOutcome> outcome, String review, Forms forms, RedirectAttributes then) {
        if (outcome.isEmpty()) {
            tell(then, forms.text("runs.goesOn"));
            return "redirect:/runs";
        }
        if (outcome.get() instanceof RunOutcome.Busy busy) {
            refuse(then, forms.text("run.busy", review, Long.toString(busy.run())));
            return "redirect:/runs/" + busy.run();
        }
        if (outcome.get() instanceof RunOutcome.Ended ended) {
            String state = ended.report().state();
            String words = forms.text("runs.ended", Long.toString(ended.run()), forms.text("status.run." + state));
            if (state.equals("done")) {
                tell(then, words);
            } else {
                refuse(then, words);
            }
            return "redirect:/runs/" + ended.run();
        }
        return "redirect:/runs";
    }
}

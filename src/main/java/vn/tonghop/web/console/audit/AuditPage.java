package vn.tonghop.web.console.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.store.AuditTable.Asked;
import vn.tonghop.store.AuditTable.Audited;
import vn.tonghop.web.console.account.Needs;
import vn.tonghop.web.console.account.Permission;
import vn.tonghop.web.console.layout.ConsoleWork;
import vn.tonghop.web.console.layout.Forms;

/** The audit, latest first, page by page. */
@Controller
public final class AuditPage {
    private static final int MOST = 50;
    private static final List<String> OUTCOMES = List.of("done", "refused", "failed");

    private final ConsoleWork work;

    /** Over that work. */
    public AuditPage(ConsoleWork work) {
        this.work = work;
    }

    /** The page. */
    @Needs(Permission.READ_AUDIT)
    @GetMapping("/audit")
    String audit(
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(required = false) Optional<Long> before,
            Model model,
            Forms forms) {
        List<Audited> events = work.reads()
                .audit()
                .before(
                        new Asked(given(actor), given(action), OUTCOMES.contains(outcome) ? outcome : null),
                        before.orElse(Long.MAX_VALUE),
                        MOST + 1);
        model.addAttribute(
                "rows",
                events.stream().limit(MOST).map(event -> row(event, forms)).toList());
        model.addAttribute("older", events.size() > MOST ? events.get(MOST - 1).id() : null);
        model.addAttribute("actions", work.reads().audit().actions());
        model.addAttribute("outcomes", OUTCOMES);
        model.addAttribute("actor", actor.strip());
        model.addAttribute("action", action);
        model.addAttribute("outcome", outcome);
        return "audit";
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static Row row(Audited event, Forms forms) {
        return new Row(
                forms.time(event.at()),
                event.actor(),
                event.action(),
                event.subject(),
                event.outcome(),
                forms.text("audit.outcome." + event.outcome()),
                event.detail());
    }

    /** An event. */
    record Row(
            String at,
            String actor,
            String action,
            String subject,
            String outcome,
            String outcomeWords,
            String detail) {}
}

package vn.tonghop.web.console.figures;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.pipeline.submission.Submission;
import vn.tonghop.store.FigureSourcesView.LineReading;
import vn.tonghop.store.FigureSourcesView.Sender;
import vn.tonghop.store.Store;
import vn.tonghop.web.console.account.Needs;
import vn.tonghop.web.console.account.Permission;
import vn.tonghop.web.console.account.Permissions;
import vn.tonghop.web.console.account.SignedIn;
import vn.tonghop.web.console.layout.ConsoleWork;
import vn.tonghop.web.console.layout.Forms;
import vn.tonghop.web.console.layout.NotThere;
import vn.tonghop.web.console.layout.SourceLines;

/** A line of a file as it was sent, among its neighbours, and what it was read as. */
@Controller
public final class LinePage {
    private final Store store;
    private final Permissions permissions;

    /** Over that work. */
    public LinePage(ConsoleWork work, Permissions permissions) {
        this.store = work.reads();
        this.permissions = permissions;
    }

    /** The page. */
    @Needs(Permission.SEE)
    @GetMapping("/figures/line")
    String line(SignedIn who, @RequestParam String submission, @RequestParam long line, Model model, Forms forms) {
        Submission sent = store.submissions().find(submission).orElseThrow(() -> new NotThere("submission"));
        Sender sender = store.figureSources().sender(submission).orElseThrow(() -> new NotThere("sender"));
        permissions.requireUnit(who, sender.unit(), store.reviews().registryDate(sender.review()));
        SourceLines.Around around =
                new SourceLines(store).around(sent, line).orElseThrow(() -> new NotThere("line " + line));
        model.addAttribute("receipt", submission);
        model.addAttribute("file", sent.fileName());
        model.addAttribute("sender", sent.sender() + (sent.part().isEmpty() ? "" : "/" + sent.part()));
        model.addAttribute("receivedAt", forms.time(sender.receivedAt()));
        model.addAttribute("line", forms.number(line));
        model.addAttribute("headers", around.headers());
        model.addAttribute("table", around.shown());
        model.addAttribute(
                "readings",
                store.figureSources().readings(submission, line).stream()
                        .map(reading -> row(reading, forms))
                        .toList());
        model.addAttribute("findings", findings(submission, line, forms));
        return "line";
    }

    private List<Said> findings(String submission, long line, Forms forms) {
        return store.findings().withHeldLines(submission).stream()
                .filter(finding -> finding.place().line() == line)
                .map(finding -> said(finding, forms))
                .toList();
    }

    private static Said said(Finding finding, Forms forms) {
        return new Said(
                finding.code().name(),
                forms.messages().what(finding),
                forms.messages().cure(finding));
    }

    private static Row row(LineReading reading, Forms forms) {
        return new Row(
                forms.name(reading.indicatorVi(), reading.indicatorEn()),
                reading.column(),
                reading.text(),
                forms.words(reading.quantity(), reading.dimension()),
                reading.rule(),
                forms.unit(reading.unitKind(), reading.unitName()) + " (" + reading.unitCode() + ")",
                reading.evidence(),
                reading.contributor().orElse(""));
    }

    /** What a cell was read as. */
    record Row(
            String indicator,
            String column,
            String text,
            String words,
            String rule,
            String unit,
            String evidence,
            String contributor) {}

    /** What is to be said of the line. */
    record Said(String code, String what, String cure) {}
}

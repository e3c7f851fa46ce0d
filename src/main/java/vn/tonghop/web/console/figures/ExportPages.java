package vn.tonghop.web.console.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.serve.FigureCsv;
import vn.tonghop.store.FigureView.Figure;
import vn.tonghop.store.FigureView.Selection;
import vn.tonghop.store.Store;
import vn.tonghop.web.console.account.Needs;
import vn.tonghop.web.console.account.Permission;
import vn.tonghop.web.console.layout.ChosenReview;
import vn.tonghop.web.console.layout.ConsoleWork;
import vn.tonghop.web.console.layout.Forms;
import vn.tonghop.web.console.layout.NotThere;
import vn.tonghop.web.console.layout.NothingYet;
import vn.tonghop.workbook.FiguresWorkbook;

/** The figures of a release as files: CSV for programs, a workbook with its notes for people. */
@Controller
public final class ExportPages {
    private final Store store;

    /** Over that work. */
    public ExportPages(ConsoleWork work) {
        this.store = work.reads();
    }

    /** All figures, or those of a unit or an indicator, as CSV. */
    @Needs(Permission.SEE)
    @GetMapping("/figures/export.csv")
    void csv(
            ChosenReview review,
            @RequestParam Optional<Integer> release,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<String> indicator,
            HttpServletResponse response)
            throws IOException {
        int number = number(review, release);
        List<Figure> figures = figures(review, number, unit, indicator);
        head(response, "text/csv;charset=UTF-8", review.id() + "-" + number + ".csv");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            for (String line : lines(figures)) {
                out.write(line);
                out.write("\r\n");
            }
        }
    }

    /** The same as a workbook. */
    @Needs(Permission.SEE)
    @GetMapping("/figures/export.xlsx")
    void workbook(
            ChosenReview review,
            @RequestParam Optional<Integer> release,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<String> indicator,
            Forms forms,
            HttpServletResponse response)
            throws IOException {
        int number = number(review, release);
        List<Figure> figures = figures(review, number, unit, indicator);
        head(
                response,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                review.id() + "-" + number + ".xlsx");
        new FiguresWorkbook(review.name().in(forms.messages().locale()), review.id(), number, forms.messages())
                .write(FigureLines.of(figures, forms.messages()), response.getOutputStream());
    }

    private static List<String> lines(List<Figure> figures) {
        List<String> lines = new java.util.ArrayList<>();
        FigureCsv.write(figures, lines::add);
        return lines;
    }

    private static int number(ChosenReview review, Optional<Integer> asked) {
        int current = review.release().orElseThrow(() -> new NothingYet("layout.noRelease"));
        int number = asked.orElse(current);
        if (number < 1 || number > current) {
            throw new NotThere("release");
        }
        return number;
    }

    private List<Figure> figures(ChosenReview review, int release, Optional<String> unit, Optional<String> indicator) {
        return store.figures()
                .figures(new Selection(review.id(), release, null, unit.orElse(null), indicator.orElse(null)));
    }

    private static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(name).build().toString());
    }
}

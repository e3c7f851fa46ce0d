package vn.tonghop.cli;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.measure.QuantityWording;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.store.FigureView;
import vn.tonghop.store.FigureView.Contribution;
import vn.tonghop.store.FigureView.Figure;
import vn.tonghop.store.Store;

/** Opens a figure to the lines it rests on. */
@Command(name = "explain")
final class ExplainCommand extends StoreCommand {
    @Option(names = "--review", paramLabel = "R", descriptionKey = "option.review")
    private @Nullable String review;

    @Option(names = "--release", paramLabel = "N", descriptionKey = "option.release")
    private @Nullable Integer release;

    @Option(names = "--unit", paramLabel = "CODE", required = true, descriptionKey = "option.unit")
    private String unit = "";

    @Option(names = "--indicator", paramLabel = "I", required = true, descriptionKey = "option.indicator")
    private String indicator = "";

    @Override
    int run(Store store) {
        ReviewChoice choice = new ReviewChoice(spec(), messages(), store, review);
        int number = choice.release(release);
        UnitVersion of = choice.unit(unit);
        String name = choice.indicator(indicator);
        FigureView view = store.figures();
        List<Figure> figures =
                view.figures(new FigureView.Selection(choice.review(), number, null, of.code(), indicator));
        if (figures.isEmpty()) {
            say(messages().text("explain.none", of.fullName(), name, indicator, Integer.toString(number)));
            return ExitCode.DONE;
        }
        try (Output out = out();
                Stream<Contribution> lines = view.contributions(choice.review(), number, of.code(), indicator)) {
            if (isJson()) {
                lines.forEach(line -> print(out, line));
            } else {
                print(out, figures.get(0), lines);
            }
        }
        return ExitCode.DONE;
    }

    private void print(Output out, Figure figure, Stream<Contribution> lines) {
        QuantityWording words = new QuantityWording(messages());
        String title = messages()
                .text(
                        "explain.title",
                        UnitNames.of(figure.unitKind(), figure.unitName(), figure.unitCode()),
                        messages().locale().getLanguage().equals("en")
                                ? figure.indicatorNameEn()
                                : figure.indicatorNameVi(),
                        words.words(figure.quantity(), figure.dimension()),
                        Long.toString(figure.observations()));
        TextTable.wrap(title, TextTable.WIDTH).forEach(out::line);
        out.line("");
        TextTable table = new TextTable();
        lines.forEach(line -> table.row(
                line.submission(),
                line.file() + ":" + where(line),
                words.words(line.quantity(), figure.dimension()),
                "«" + line.text() + "»"
                        + line.contributor().map(who -> ", " + who).orElse("") + "; " + line.unitName() + " ("
                        + line.unitCode() + ": " + line.evidence() + "); " + line.rule()));
        table.print(out, "  ");
    }

    private static void print(Output out, Contribution line) {
        out.object(json -> {
            json.writeStringProperty("submission", line.submission());
            json.writeStringProperty("file", line.file());
            json.writeName("sheet");
            json.writeString(line.sheet().orElse(null));
            json.writeNumberProperty("line", line.line());
            json.writeStringProperty("column", line.column());
            json.writeStringProperty("text", line.text());
            JsonQuantity.write(json, line.quantity());
            json.writeStringProperty("rule", line.rule());
            json.writeStringProperty("ruleVersions", line.ruleVersions());
            json.writeName("decision");
            json.writeString(line.decision().orElse(null));
            json.writeStringProperty("unit", line.unitCode());
            json.writeStringProperty("evidence", line.evidence());
            json.writeName("cell");
            json.writeString(cell(line));
        });
    }

    private static String where(Contribution line) {
        String cell = cell(line);
        return cell == null ? Long.toString(line.line()) : cell;
    }

    /** The cell in a workbook, as one would type it there; null outside workbooks. */
    private static @Nullable String cell(Contribution line) {
        return line.sheet()
                .map(sheet -> Place.atLine(line.file(), line.line())
                        .inSheet(sheet, line.letters().orElse(null))
                        .cell())
                .orElse(null);
    }
}

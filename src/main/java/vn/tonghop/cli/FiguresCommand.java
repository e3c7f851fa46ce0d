package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.tonghop.serve.FigureCsv;
import vn.tonghop.store.FigureView;
import vn.tonghop.store.Store;
import vn.tonghop.web.console.figures.FigureLines;
import vn.tonghop.workbook.FiguresWorkbook;

/** Prints the figures of a release. */
@Command(name = "figures")
final class FiguresCommand extends StoreCommand {
    private static final List<String> LEVELS = List.of("province", "district", "commune", "body");

    @Option(names = "--review", paramLabel = "R", descriptionKey = "option.review")
    private @Nullable String review;

    @Option(names = "--release", paramLabel = "N", descriptionKey = "option.release")
    private @Nullable Integer release;

    @Option(names = "--level", paramLabel = "province|district|commune|body", descriptionKey = "option.level")
    private @Nullable String level;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "option.unit")
    private @Nullable String unit;

    @Option(names = "--indicator", paramLabel = "I", descriptionKey = "option.indicator")
    private @Nullable String indicator;

    @Option(names = "--format", paramLabel = "table|csv|json|xlsx", descriptionKey = "option.format")
    private @Nullable String format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.figuresOut")
    private @Nullable Path file;

    @Option(names = "--map", paramLabel = "DATE", descriptionKey = "option.map")
    private @Nullable LocalDate map;

    @Option(names = "--weights", paramLabel = "FILE", descriptionKey = "option.weights")
    private @Nullable Path weights;

    @Option(names = "--group", paramLabel = "NAME", descriptionKey = "option.group")
    private @Nullable String group;

    @Override
    int run(Store store) throws IOException {
        if (level != null && !LEVELS.contains(level)) {
            throw new ParameterException(spec().commandLine(), messages().text("choice.level", level));
        }
        String shape = format == null ? (isJson() ? "json" : "table") : format;
        if (!List.of("table", "csv", "json", "xlsx").contains(shape)) {
            throw new ParameterException(spec().commandLine(), messages().text("choice.format", shape));
        }
        ReviewChoice choice = new ReviewChoice(spec(), messages(), store, review);
        int number = choice.release(release);
        if (file != null && !shape.equals("xlsx")) {
            throw new ParameterException(spec().commandLine(), messages().text("figures.outNotXlsx"));
        }
        if (map != null || group != null) {
            return restated(store, choice, number, shape);
        }
        String code = unit == null ? null : choice.unit(unit).code();
        if (indicator != null) {
            choice.indicator(indicator);
        }
        List<FigureView.Figure> figures =
                store.figures().figures(new FigureView.Selection(choice.review(), number, level, code, indicator));
        if (shape.equals("xlsx")) {
            write(store.reviews().name(choice.review()).in(messages().locale()), choice.review(), number, figures);
            return ExitCode.DONE;
        }
        try (Output out = out()) {
            switch (shape) {
                case "json" -> figures.forEach(figure -> FigureJson.print(out, figure));
                case "csv" -> FigureCsv.write(figures, out::line);
                default -> {
                    out.line(messages().text("figures.title", choice.review(), Integer.toString(number)));
                    new FigureTable(messages())
                            .print(out, level == null && code == null ? upToDistrict(figures) : figures);
                }
            }
        }
        return ExitCode.DONE;
    }

    private void write(String name, String reviewId, int number, List<FigureView.Figure> figures) throws IOException {
        Path target = OutputFile.of(file, reviewId + "-" + number + ".xlsx");
        List<FiguresWorkbook.Line> lines = FigureLines.of(figures, messages());
        FiguresWorkbook workbook = new FiguresWorkbook(name, reviewId, number, messages());
        OutputFile.write(target, out -> workbook.write(lines, out));
        new OutputFile(spec(), messages(), isJson()).written(target);
    }

    private int restated(Store store, ReviewChoice choice, int number, String shape) throws IOException {
        if (shape.equals("xlsx")) {
            throw new ParameterException(spec().commandLine(), messages().text("figures.xlsxOfRelease"));
        }
        if (indicator != null) {
            choice.indicator(indicator);
        }
        RestatedFiguresOutput restated = new RestatedFiguresOutput(this, store, choice.review(), number);
        if (map != null) {
            return restated.map(map, weights, level, unit, indicator, shape);
        }
        return restated.group(java.util.Objects.requireNonNull(group), indicator, shape.equals("json"));
    }

    /** Communes are printed when they are asked for. */
    private static List<FigureView.Figure> upToDistrict(List<FigureView.Figure> figures) {
        return figures.stream()
                .filter(figure -> List.of("province", "district").contains(figure.level()))
                .toList();
    }
}

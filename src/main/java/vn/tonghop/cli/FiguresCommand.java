package vn.tonghop.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.tonghop.store.FigureView;
import vn.tonghop.store.Store;

/** Prints the figures of a release. */
@Command(name = "figures")
final class FiguresCommand extends StoreCommand {
    private static final List<String> LEVELS = List.of("province", "district", "commune");

    @Option(names = "--review", paramLabel = "R", descriptionKey = "option.review")
    private @Nullable String review;

    @Option(names = "--release", paramLabel = "N", descriptionKey = "option.release")
    private @Nullable Integer release;

    @Option(names = "--level", paramLabel = "province|district|commune", descriptionKey = "option.level")
    private @Nullable String level;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "option.unit")
    private @Nullable String unit;

    @Option(names = "--indicator", paramLabel = "I", descriptionKey = "option.indicator")
    private @Nullable String indicator;

    @Option(names = "--format", paramLabel = "table|csv|json", descriptionKey = "option.format")
    private @Nullable String format;

    @Override
    int run(Store store) {
        if (level != null && !LEVELS.contains(level)) {
            throw new ParameterException(spec().commandLine(), messages().text("choice.level", level));
        }
        String shape = format == null ? (isJson() ? "json" : "table") : format;
        if (!List.of("table", "csv", "json").contains(shape)) {
            throw new ParameterException(spec().commandLine(), messages().text("choice.format", shape));
        }
        ReviewChoice choice = new ReviewChoice(spec(), messages(), store, review);
        int number = choice.release(release);
        String code = unit == null ? null : choice.unit(unit).code();
        if (indicator != null) {
            choice.indicator(indicator);
        }
        List<FigureView.Figure> figures =
                store.figures().figures(new FigureView.Selection(choice.review(), number, level, code, indicator));
        try (Output out = out()) {
            switch (shape) {
                case "json" -> figures.forEach(figure -> FigureJson.print(out, figure));
                case "csv" -> FigureCsv.print(out, figures);
                default -> {
                    out.line(messages().text("figures.title", choice.review(), Integer.toString(number)));
                    new FigureTable(messages())
                            .print(out, level == null && code == null ? upToDistrict(figures) : figures);
                }
            }
        }
        return ExitCode.DONE;
    }

    /** Communes are printed when they are asked for. */
    private static List<FigureView.Figure> upToDistrict(List<FigureView.Figure> figures) {
        return figures.stream()
                .filter(figure -> !figure.level().equals("commune"))
                .toList();
    }
}

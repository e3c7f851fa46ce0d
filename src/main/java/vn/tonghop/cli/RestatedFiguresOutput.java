package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitGroup;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.restatement.GroupFigure;
import vn.tonghop.core.restatement.RestatedFigure;
import vn.tonghop.core.restatement.RestatedFigures;
import vn.tonghop.core.restatement.Restatement;
import vn.tonghop.core.restatement.Weight;
import vn.tonghop.store.FigureView;
import vn.tonghop.store.Store;

/** The figures of a release on the map of another day, or of a saved group, as the command figures prints them. */
final class RestatedFiguresOutput {
    private final StoreCommand command;
    private final Store store;
    private final String review;
    private final int release;

    RestatedFiguresOutput(StoreCommand command, Store store, String review, int release) {
        this.command = command;
        this.store = store;
        this.review = review;
        this.release = release;
    }

    /** On a map; of one level, unit or indicator where that is asked for. */
    int map(
            LocalDate day,
            @Nullable Path weights,
            @Nullable String level,
            @Nullable String unit,
            @Nullable String indicator,
            String shape)
            throws IOException {
        Registry registry = CurrentRegistry.of(command, store);
        if (registry == null) {
            return ExitCode.BAD_CONFIGURATION;
        }
        Set<UnitId> units = unit == null ? Set.of() : CurrentRegistry.units(command, registry, unit, day);
        RestatedFigures restated;
        try {
            List<Weight> read = weights == null ? List.of() : WeightFile.read(weights);
            restated = restatement(registry).on(day, read);
        } catch (WeightFile.BadLine bad) {
            command.say(command.messages().text("weights.bad", weights, Long.toString(bad.line()), bad.text()));
            return ExitCode.BAD_INPUT;
        }
        RestatedPrinter printer = printer();
        boolean table = shape.equals("table");
        java.util.function.Predicate<RestatedFigure> asked =
                figure -> (units.isEmpty() || units.contains(figure.unit().id()))
                        && (indicator == null || indicator.equals(figure.indicator()))
                        && isOf(figure, level);
        try (Output out = command.out()) {
            if (table) {
                out.line(command.messages()
                        .text(
                                "figures.map",
                                review,
                                Integer.toString(release),
                                day,
                                store.figures().registryDate(review, release)));
                printer.table(out, restated, asked);
            } else if (shape.equals("json")) {
                printer.json(out, restated, asked);
            } else {
                printer.csv(out, restated, asked);
            }
        }
        return ExitCode.DONE;
    }

    /** Of a saved group. */
    int group(String id, @Nullable String indicator, boolean json) {
        Registry registry = CurrentRegistry.of(command, store);
        if (registry == null) {
            return ExitCode.BAD_CONFIGURATION;
        }
        UnitGroup group = registry.group(id)
                .orElseThrow(() -> new ParameterException(
                        command.spec().commandLine(),
                        command.messages()
                                .text(
                                        "choice.nogroup",
                                        id,
                                        registry.groups().stream()
                                                .map(known -> known.id().value())
                                                .collect(Collectors.joining(", ")))));
        Map<String, GroupFigure> figures = restatement(registry).of(group);
        figures.keySet().removeIf(any -> indicator != null && !indicator.equals(any));
        try (Output out = command.out()) {
            if (json) {
                printer().groupJson(out, figures);
            } else {
                out.line(command.messages()
                        .text("figures.group", group.name(), group.on(), review, Integer.toString(release)));
                printer().group(out, figures);
            }
        }
        return ExitCode.DONE;
    }

    private static boolean isOf(RestatedFigure figure, @Nullable String level) {
        return level == null || figure.unit().level().name().equalsIgnoreCase(level);
    }

    private Restatement restatement(Registry registry) {
        FigureView view = store.figures();
        return new Restatement(registry, view.registryDate(review, release), view.sources(review, release));
    }

    private RestatedPrinter printer() {
        return new RestatedPrinter(command.messages(), store.figures().indicators(review, release), review, release);
    }
}

package vn.tonghop.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.measure.QuantityWording;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.core.restatement.GroupFigure;
import vn.tonghop.core.restatement.RestatedFigure;
import vn.tonghop.core.restatement.RestatedFigures;
import vn.tonghop.core.restatement.Undivided;
import vn.tonghop.serve.FigureCsv;
import vn.tonghop.store.FigureView.IndicatorName;

/** Prints figures on another day's map, with what makes each of them unsure. */
final class RestatedPrinter {
    private final Messages messages;
    private final Map<String, IndicatorName> indicators = new LinkedHashMap<>();
    private final String review;
    private final int release;

    RestatedPrinter(Messages messages, List<IndicatorName> indicators, String review, int release) {
        this.messages = messages;
        this.review = review;
        this.release = release;
        indicators.forEach(indicator -> this.indicators.put(indicator.id(), indicator));
    }

    void table(Output out, RestatedFigures restated, Predicate<RestatedFigure> asked) {
        QuantityWording words = new QuantityWording(messages);
        Map<UnitVersion, List<RestatedFigure>> byUnit = restated.figures().stream()
                .filter(asked)
                .collect(Collectors.groupingBy(RestatedFigure::unit, LinkedHashMap::new, Collectors.toList()));
        byUnit.forEach((unit, figures) -> {
            out.line("");
            out.line(unit.fullName() + " (" + unit.code() + ")");
            TextTable table = new TextTable();
            figures.forEach(figure -> table.row(
                    name(figure.indicator()),
                    words.words(figure.quantity(), dimension(figure.indicator())),
                    counts(figure.observations(), figure.possible()),
                    figure.estimate()
                            .map(estimate -> estimated(words, figure, estimate))
                            .orElse("")));
            table.print(out, "  ");
        });
        undivided(out, words, restated.undivided());
    }

    void group(Output out, Map<String, GroupFigure> figures) {
        QuantityWording words = new QuantityWording(messages);
        TextTable table = new TextTable();
        figures.forEach((indicator, figure) -> table.row(
                name(indicator),
                words.words(figure.quantity(), dimension(indicator)),
                counts(figure.observations(), figure.possible())));
        table.print(out, "  ");
    }

    private void undivided(Output out, QuantityWording words, List<Undivided> all) {
        if (all.isEmpty()) {
            return;
        }
        out.line("");
        out.line(messages.text("figures.map.undivided"));
        TextTable table = new TextTable();
        all.forEach(one -> table.row(
                UnitNames.list(List.of(one.unit())),
                name(one.source().indicator()),
                words.words(one.source().quantity(), dimension(one.source().indicator())),
                messages.text(
                        "figures.map.undivided.row",
                        one.within().map(UnitVersion::fullName).orElse(messages.text("figures.map.nowhere")),
                        one.candidates().isEmpty()
                                ? messages.text("figures.map.nobody")
                                : UnitNames.list(one.candidates()))));
        table.print(out, "  ");
    }

    private String estimated(QuantityWording words, RestatedFigure figure, BigDecimal estimate) {
        return messages.text(
                "figures.map.estimate",
                words.words(Quantity.exact(estimate), dimension(figure.indicator())),
                String.join("; ", figure.weightSources()));
    }

    private String counts(long sure, long possible) {
        return possible == 0
                ? messages.text("figures.map.sure", Long.toString(sure))
                : messages.text("figures.map.possible", Long.toString(sure), Long.toString(possible));
    }

    void json(Output out, RestatedFigures restated, Predicate<RestatedFigure> asked) {
        restated.figures().stream()
                .filter(asked)
                .forEach(figure -> out.object(json -> {
                    json.writeStringProperty("review", review);
                    json.writeNumberProperty("release", release);
                    json.writeStringProperty("map", restated.day().toString());
                    json.writeStringProperty("level", level(figure));
                    json.writeObjectPropertyStart("unit");
                    json.writeStringProperty("code", figure.unit().code());
                    json.writeStringProperty("name", figure.unit().fullName());
                    json.writeEndObject();
                    json.writeStringProperty("indicator", figure.indicator());
                    json.writeStringProperty("dimension", word(figure.indicator()));
                    JsonQuantity.write(json, figure.quantity());
                    json.writeNumberProperty("observations", figure.observations());
                    json.writeNumberProperty("possibleObservations", figure.possible());
                    json.writeNumberProperty("carriedObservations", figure.carried());
                    json.writeBooleanProperty("restated", figure.carried() + figure.possible() > 0);
                    json.writeBooleanProperty("divided", !figure.isSure());
                    RegistryJson.text(
                            json,
                            "estimate",
                            figure.estimate().map(BigDecimal::toPlainString).orElse(null));
                    json.writeArrayPropertyStart("weightSources");
                    figure.weightSources().stream().sorted().forEach(json::writeString);
                    json.writeEndArray();
                }));
    }

    void csv(Output out, RestatedFigures restated, Predicate<RestatedFigure> asked) {
        out.line("review,release,map,level,unit_code,unit_name,indicator,dimension,unit,lower,stated,upper,"
                + "observations,possible_observations,carried_observations,estimate,weight_sources");
        restated.figures().stream()
                .filter(asked)
                .forEach(figure -> out.line(FigureCsv.row(
                        FigureCsv.text(review),
                        release,
                        restated.day(),
                        level(figure),
                        figure.unit().code(),
                        FigureCsv.text(figure.unit().name()),
                        figure.indicator(),
                        word(figure.indicator()),
                        dimension(figure.indicator()).unit(),
                        figure.quantity().lower().toPlainString(),
                        figure.quantity().stated().toPlainString(),
                        upper(figure.quantity()),
                        figure.observations(),
                        figure.possible(),
                        figure.carried(),
                        figure.estimate().map(BigDecimal::toPlainString).orElse(""),
                        FigureCsv.text(figure.weightSources().stream().sorted().collect(Collectors.joining("; "))))));
    }

    void groupJson(Output out, Map<String, GroupFigure> figures) {
        figures.forEach((indicator, figure) -> out.object(json -> {
            json.writeStringProperty("review", review);
            json.writeNumberProperty("release", release);
            json.writeStringProperty("map", figure.group().on().toString());
            json.writeStringProperty("group", figure.group().id().value());
            json.writeStringProperty("name", figure.group().name());
            json.writeStringProperty("indicator", indicator);
            json.writeStringProperty("dimension", word(indicator));
            JsonQuantity.write(json, figure.quantity());
            json.writeNumberProperty("observations", figure.observations());
            json.writeNumberProperty("possibleObservations", figure.possible());
        }));
    }

    private static String upper(Quantity quantity) {
        BigDecimal upper = quantity.upper();
        return upper == null ? "" : upper.toPlainString();
    }

    private static String level(RestatedFigure figure) {
        return figure.unit().level().name().toLowerCase(Locale.ROOT);
    }

    private String word(String indicator) {
        return dimension(indicator).name().toLowerCase(Locale.ROOT);
    }

    private Dimension dimension(String indicator) {
        return known(indicator).dimension();
    }

    private String name(String indicator) {
        IndicatorName known = known(indicator);
        return messages.locale().equals(Locale.ENGLISH) ? known.en() : known.vi();
    }

    private IndicatorName known(String indicator) {
        return java.util.Objects.requireNonNull(indicators.get(indicator));
    }
}

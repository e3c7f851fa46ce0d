package vn.tonghop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.measure.QuantityWording;
import vn.tonghop.serve.FigureShare;
import vn.tonghop.store.FigureView.Figure;

/** Prints figures for people: a block a unit, a line an indicator. */
final class FigureTable {
    private final Messages messages;
    private final QuantityWording words;

    FigureTable(Messages messages) {
        this.messages = messages;
        this.words = new QuantityWording(messages);
    }

    void print(Output out, List<Figure> figures) {
        Map<String, List<Figure>> byUnit = new LinkedHashMap<>();
        for (Figure figure : figures) {
            byUnit.computeIfAbsent(figure.level() + figure.unitCode(), any -> new ArrayList<>())
                    .add(figure);
        }
        for (List<Figure> unit : byUnit.values()) {
            Figure first = unit.get(0);
            out.line("");
            out.line(UnitNames.of(first.unitKind(), first.unitName(), first.unitCode()));
            TextTable table = new TextTable();
            for (Figure figure : unit) {
                table.row(
                        name(figure),
                        words.words(figure.quantity(), figure.dimension()) + share(figure, unit),
                        messages.text("figures.lines", Long.toString(figure.observations())),
                        messages.text(
                                "figures.coverage",
                                Integer.toString(figure.reported()),
                                Integer.toString(figure.expected())));
            }
            table.print(out, "  ");
        }
    }

    private String name(Figure figure) {
        return messages.locale().equals(Locale.ENGLISH) ? figure.indicatorNameEn() : figure.indicatorNameVi();
    }

    /** A part is shown with its share of the whole. */
    private String share(Figure figure, List<Figure> unit) {
        return FigureShare.percent(figure, unit)
                .map(percent -> " (" + words.number(percent) + " %)")
                .orElse("");
    }
}

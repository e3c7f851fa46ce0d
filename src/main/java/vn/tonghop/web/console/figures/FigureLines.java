package vn.tonghop.web.console.figures;

import java.util.List;
import java.util.Locale;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.store.FigureView.Figure;
import vn.tonghop.workbook.FiguresWorkbook;

/** Figures as the workbook of figures takes them, in the language of the messages. */
public final class FigureLines {
    private FigureLines() {}

    /** In the order given. */
    public static List<FiguresWorkbook.Line> of(List<Figure> figures, Messages messages) {
        boolean english = messages.locale().equals(Locale.ENGLISH);
        return figures.stream()
                .map(figure -> new FiguresWorkbook.Line(
                        UnitKind.valueOf(figure.unitKind()).named(figure.unitName()),
                        figure.unitCode(),
                        figure.level(),
                        english ? figure.indicatorNameEn() : figure.indicatorNameVi(),
                        figure.dimension(),
                        figure.quantity(),
                        figure.observations(),
                        figure.reported(),
                        figure.expected()))
                .toList();
    }
}

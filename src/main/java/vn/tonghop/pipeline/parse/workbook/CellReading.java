package vn.tonghop.pipeline.parse.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.pipeline.submission.CellOrigin;
import vn.tonghop.pipeline.submission.CellOrigin.Kind;
import vn.tonghop.pipeline.submission.CellOrigin.Merge;

/**
 * Gives a cell its text: texts as typed, numbers as their figures, days as a person writes them.
 *
 * @param texts the texts that cells share
 * @param styles how cells are shown
 * @param since1904 whether days are counted from 1904, as on old Macintoshes
 * @param most characters of a cell at most
 */
record CellReading(SharedTexts texts, Styles styles, boolean since1904, int most) {
    /** The cell. */
    Cell read(CellXml xml) throws WorkbookFault {
        String formula = xml.formula();
        if (formula == null) {
            return value(xml);
        }
        boolean noValue =
                xml.value() == null || (xml.value().isBlank() && !xml.type().equals("str"));
        if (xml.elsewhere() || noValue) {
            return new Cell(
                    "=" + formula,
                    CellOrigin.of(xml.elsewhere() ? Kind.ELSEWHERE : Kind.NO_VALUE)
                            .byFormula());
        }
        Cell cell = value(xml);
        return new Cell(cell.text(), cell.origin().byFormula());
    }

    private Cell value(CellXml xml) throws WorkbookFault {
        Styles.Style style = styles.get(xml.style());
        String value = xml.value();
        switch (xml.type()) {
            case "s" -> {
                RichText text = value == null ? RichText.of("") : texts.get(number(value));
                if (text == null) {
                    throw WorkbookFault.damaged("sharedStrings");
                }
                return text(text, style);
            }
            case "inlineStr" -> {
                RichText rich = xml.rich();
                return text(rich == null ? RichText.of("") : rich, style);
            }
            case "str" -> {
                return text(RichText.of(value == null ? "" : value), style);
            }
            case "e" -> {
                return new Cell(value == null ? "#" : value.strip(), CellOrigin.of(Kind.ERROR));
            }
            case "b" -> {
                return new Cell(value != null && value.strip().equals("1") ? "TRUE" : "FALSE", CellOrigin.TEXT);
            }
            case "d" -> {
                return new Cell(value == null ? "" : value.strip(), CellOrigin.of(Kind.DATE));
            }
            default -> {
                return value == null || value.isBlank() ? Cell.BLANK : number(value, style.format());
            }
        }
    }

    private static int number(String value) throws WorkbookFault {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw WorkbookFault.damaged("sharedStrings");
        }
    }

    private static Cell text(RichText rich, Styles.Style style) {
        StringBuilder text = new StringBuilder();
        boolean unreadable = false;
        for (RichText.Piece piece : rich.pieces()) {
            String plain = Escapes.undone(piece.text());
            @Nullable String read = OldFont.read(plain, piece.font() == null ? style.font() : piece.font());
            unreadable |= read == null;
            text.append(read == null ? plain : read);
        }
        return new Cell(text.toString(), unreadable ? CellOrigin.of(Kind.UNREADABLE) : CellOrigin.TEXT);
    }

    private Cell number(String value, NumberFormat format) throws WorkbookFault {
        BigDecimal number = ExactNumber.of(value);
        if (number == null) {
            throw WorkbookFault.damaged(value.length() > 40 ? value.substring(0, 40) : value);
        }
        FormatSection section = format.section(number);
        switch (section.kind()) {
            case DAY, MONTH, YEAR, TIME -> {
                String day = SerialDay.text(number, section.kind(), since1904);
                return new Cell(day == null ? ExactNumber.text(number) : day, CellOrigin.of(Kind.DATE));
            }
            case NUMBER, PERCENT, FRACTION, OTHER -> {
                return number(number, section);
            }
        }
        throw new IllegalStateException("every kind of format is one of these");
    }

    private static Cell number(BigDecimal number, FormatSection section) {
        if (number.signum() == 0 && section.hidesZero()) {
            return Cell.BLANK;
        }
        String text = ExactNumber.text(number);
        if (section.whole() && number.scale() <= 0 && number.signum() > 0) {
            text = "0".repeat(Math.max(0, section.zeros() - text.length())) + text;
        }
        return new Cell(
                text,
                new CellOrigin(
                        Kind.NUMBER,
                        false,
                        Merge.NONE,
                        number,
                        section.isPlain() ? null : section.shown(number),
                        section.hasUnit() ? section.before() + section.after() : null));
    }
}

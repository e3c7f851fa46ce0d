package vn.tonghop.pipeline.normalize;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Conventions;
import vn.tonghop.core.definition.Indicator;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.NumberConvention;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.measure.Reading;
import vn.tonghop.core.measure.ReadingReason;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.parse.FormLayout;
import vn.tonghop.pipeline.submission.CellOrigin;

/** Reads the amounts of one column. */
final class CellReader {
    private static final AmountReader READER = new AmountReader();
    /** Hyphen, minus, figure dash, en dash, em dash, horizontal bar. */
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    private final AmountReader reader;
    private final Indicator indicator;
    private final String header;
    private final AmountContext context;
    private final Conventions conventions;
    private final ColumnConvention convention;

    private CellReader(
            AmountReader reader,
            Indicator indicator,
            String header,
            AmountContext context,
            Conventions conventions,
            ColumnConvention convention) {
        this.reader = reader;
        this.indicator = indicator;
        this.header = header;
        this.context = context;
        this.conventions = conventions;
        this.convention = convention;
    }

    /** The reader of a column that carries amounts, or null for any other column. */
    static @Nullable CellReader of(ReviewDefinition review, FormLayout.Binding binding, ColumnConvention convention) {
        Column column = binding.column();
        if (column == null || !(column.role() instanceof Column.Role.Amount amount)) {
            return null;
        }
        Indicator indicator = review.indicator(amount.indicator()).orElseThrow();
        String unit = binding.unit() == null ? amount.unit() : binding.unit();
        Conventions conventions = review.conventions();
        boolean isDeclared = conventions.numbers() != null;
        AmountContext context = new AmountContext(
                indicator.dimension(),
                unit,
                isDeclared ? conventions.numbers() : convention.declared(),
                conventions.region());
        ColumnConvention doubting = isDeclared ? ColumnConvention.OPEN : convention;
        return new CellReader(
                AmountReader.on(review.registryDate()), indicator, binding.header(), context, conventions, doubting);
    }

    /** Whether a text is a unit of measure of a dimension: what stands in brackets behind a header may be. */
    static boolean isUnit(String text, Dimension dimension, Conventions conventions) {
        Reading probe =
                READER.read("1", new AmountContext(dimension, text, conventions.numbers(), conventions.region()));
        return probe instanceof Reading.Read read
                && read.amounts().size() == 1
                && read.amounts().get(0).dimension() == dimension;
    }

    /** Whether a text is a unit of measure of anything: what stands in a column for units must be. */
    static boolean isUnit(String text, ReviewDefinition review) {
        return READER.unit(text, review.conventions().region()) != null;
    }

    /** Whether a unit that stands outside the column is one of what the column measures; counts need none. */
    boolean serves(LineUnits.Stated unit) {
        ColumnUnit known = reader.unit(unit.text(), context.region());
        return known != null && known.dimension() == indicator.dimension() && known.dimension() != Dimension.COUNT;
    }

    /** Whether two units that serve the column are of one size. */
    boolean isSameSize(LineUnits.Stated one, LineUnits.Stated other) {
        ColumnUnit first = reader.unit(one.text(), context.region());
        ColumnUnit second = reader.unit(other.text(), context.region());
        return first != null && second != null && first.size().compareTo(second.size()) == 0;
    }

    /**
     * What becomes of a cell that is not empty.
     *
     * @param origin where its text comes from: the number of a workbook's cell is taken as it is
     * @param unit the unit its line states, or null; it serves bare numbers of its dimension
     */
    Outcome read(String sent, CellOrigin origin, Place cell, LineUnits.@Nullable Stated unit) {
        CellText text = origin.isNumber() ? number(sent, origin, unit) : new CellText(sent, sent, false);
        if (text == null) {
            return refused(FindingCode.NUMBER_SHOWN_OTHERWISE, cell, sent, String.valueOf(origin.shown()));
        }
        Outcome outcome = read(text, cell, unit);
        return origin.formula() && outcome instanceof Outcome.Taken taken
                ? new Outcome.Taken(taken.amount().byFormula())
                : outcome;
    }

    /** The number of a cell, with its format's unit where its column has none; null where the format shows another thing. */
    private @Nullable CellText number(String sent, CellOrigin origin, LineUnits.@Nullable Stated line) {
        String figures = CellText.figures(origin);
        if (origin.shown() == null) {
            return new CellText(sent, figures, true);
        }
        ColumnUnit shown = origin.unit() == null ? null : reader.unit(origin.unit(), context.region());
        if (shown == null || shown.dimension() != indicator.dimension()) {
            return null;
        }
        ColumnUnit ofLine = line == null ? null : reader.unit(line.text(), context.region());
        boolean isOfLine = ofLine != null && ofLine.dimension() == indicator.dimension();
        String header = context.columnUnit();
        ColumnUnit own = isOfLine ? ofLine : header == null ? null : reader.unit(header, context.region());
        if (own != null) {
            return own.size().compareTo(shown.size()) == 0 ? new CellText(sent, figures, true) : null;
        }
        // "5.000.000 đ" is what it says; of "5 triệu" one can't know whether the author added up 5 or 5.000.000.
        return shown.size().compareTo(BigDecimal.ONE) == 0
                ? new CellText(sent, figures + " " + origin.unit(), true)
                : null;
    }

    private Outcome read(CellText text, Place cell, LineUnits.@Nullable Stated unit) {
        if (unit == null) {
            return read(text, cell, context);
        }
        ColumnUnit ofLine = reader.unit(unit.text(), context.region());
        if (ofLine == null || ofLine.dimension() != indicator.dimension()) {
            return read(text, cell, context);
        }
        String header = context.columnUnit();
        ColumnUnit ofHeader = header == null ? null : reader.unit(header, context.region());
        if (ofHeader != null && ofHeader.size().compareTo(ofLine.size()) != 0) {
            return refused(
                    FindingCode.UNIT_OF_MEASURE_CLASH, cell, text.sent() + " " + unit.text(), String.valueOf(header));
        }
        Outcome outcome = read(
                text, cell, new AmountContext(context.dimension(), unit.text(), context.declared(), context.region()));
        return outcome instanceof Outcome.Taken taken
                ? new Outcome.Taken(taken.amount().withUnitOf(unit.text(), unit.line(), cell.line()))
                : outcome;
    }

    private Outcome read(CellText cellText, Place cell, AmountContext context) {
        String text = cellText.sent();
        String figures = cellText.read();
        boolean doubted = !cellText.exact() && convention.doubts(text);
        Reading reading = doubted ? readBothWays(text, context) : reader.read(figures, context);
        if (reading instanceof Reading.Read read) {
            if (read.amounts().size() > 1) {
                return refused(FindingCode.SEVERAL_AMOUNTS, cell, text);
            }
            Reading.Amount amount = read.amounts().get(0);
            if (amount.dimension() != indicator.dimension()) {
                return refused(FindingCode.AMOUNT_WRONG_DIMENSION, cell, text, name(indicator.dimension()));
            }
            Reading.Amount bounded = DeclaredBounds.apply(amount, figures, conventions);
            return new Outcome.Taken(new NormalizedLine.CellAmount(indicator.id(), header, text.strip(), bounded));
        }
        if (reading instanceof Reading.Ambiguous ambiguous) {
            return refused(
                    FindingCode.AMOUNT_AMBIGUOUS,
                    cell,
                    text,
                    ambiguous.candidates().stream()
                            .map(candidate -> candidate.quantity().stated().toPlainString() + " "
                                    + candidate.dimension().unit())
                            .map(String::strip)
                            .collect(Collectors.joining(", ")));
        }
        return unreadable(((Reading.Unreadable) reading).reason(), cell, text, context);
    }

    /** In a column that marks its numbers both ways, a text is read only if it means the same either way. */
    private Reading readBothWays(String text, AmountContext context) {
        Reading one = reader.read(text, with(context, NumberConvention.VI));
        Reading other = reader.read(text, with(context, NumberConvention.EN));
        if (one instanceof Reading.Read first && other instanceof Reading.Read second) {
            return quantities(first).equals(quantities(second))
                    ? reader.read(text, context)
                    : new Reading.Ambiguous(
                            ReadingReason.NUMBER_MARKS,
                            Stream.concat(first.amounts().stream(), second.amounts().stream())
                                    .toList());
        }
        if (one instanceof Reading.Ambiguous || other instanceof Reading.Unreadable) {
            return one;
        }
        return other;
    }

    private static AmountContext with(AmountContext context, NumberConvention convention) {
        return new AmountContext(context.dimension(), context.columnUnit(), convention, context.region());
    }

    private static List<Quantity> quantities(Reading.Read read) {
        return read.amounts().stream().map(Reading.Amount::quantity).toList();
    }

    private Outcome unreadable(ReadingReason reason, Place cell, String text, AmountContext context) {
        return switch (reason) {
            case VAGUE -> refused(FindingCode.AMOUNT_VAGUE, cell, text);
            case RATE -> refused(FindingCode.AMOUNT_IS_A_RATE, cell, text);
            case FOREIGN_CURRENCY -> refused(FindingCode.FOREIGN_CURRENCY, cell, text);
            case SEVERAL -> refused(FindingCode.SEVERAL_AMOUNTS, cell, text);
            case PERCENTAGE -> refused(FindingCode.PERCENTAGE_WITHOUT_COUNTS, cell, text);
            case UNIT_CLASH ->
                refused(FindingCode.UNIT_OF_MEASURE_CLASH, cell, text, String.valueOf(context.columnUnit()));
            case WRONG_DIMENSION ->
                refused(FindingCode.AMOUNT_WRONG_DIMENSION, cell, text, name(indicator.dimension()));
            case EMPTY,
                    NO_NUMBER,
                    NUMBER_MARKS,
                    UNIT_MISSING,
                    UNIT_UNKNOWN,
                    UNIT_AMBIGUOUS,
                    VALUE_OF_THING,
                    CONTRADICTION,
                    NEGATIVE,
                    TOO_LONG,
                    NOT_UNDERSTOOD -> refused(FindingCode.AMOUNT_UNREADABLE, cell, text, reason.name());
        };
    }

    /** Whether a cell says that there is no figure: empty, or a dash. Nothing is not zero. */
    static boolean isNothing(String text) {
        return Spelling.isAtMost(text, DASHES);
    }

    private static String name(Dimension dimension) {
        return dimension.name();
    }

    private static Outcome refused(FindingCode code, Place cell, String text, String... arguments) {
        return new Outcome.Refused(new Finding(code, cell, text.strip(), List.of(arguments)));
    }

    /** What becomes of a cell. */
    sealed interface Outcome {
        /** It has an amount. */
        record Taken(NormalizedLine.CellAmount amount) implements Outcome {}

        /** It can't be trusted. */
        record Refused(Finding finding) implements Outcome {}
    }
}

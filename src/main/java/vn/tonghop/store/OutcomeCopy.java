package vn.tonghop.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.pipeline.normalize.NormalizedLine;
import vn.tonghop.pipeline.normalize.SummedLines;
import vn.tonghop.pipeline.validate.LineOutcome;

/** Writes what became of lines, by COPY, in the transaction of the chunk they came in. */
public final class OutcomeCopy {
    private static final String FINDING =
            "finding (run_id, interpretation_id, submission_id, file, line, code, severity, column_name, text, arguments,"
                    + " sheet, letters)";

    private final DataSource source;
    private final Map<UnitId, Integer> unitKeys;

    /**
     * Over connections of the application's role.
     *
     * @param unitKeys the numbers of all units there are
     */
    OutcomeCopy(DataSource source, Map<UnitId, Integer> unitKeys) {
        this.source = source;
        this.unitKeys = Map.copyOf(unitKeys);
    }

    /**
     * Writes the outcomes of lines of one interpretation.
     *
     * @throws org.springframework.dao.DataAccessException if the database does not take them; nothing of them is kept
     */
    public void write(InterpretationTable.Planned planned, List<? extends LineOutcome> outcomes) {
        Rows rows = new Rows(planned);
        for (LineOutcome outcome : outcomes) {
            rows.names.see(outcome.name());
            if (outcome instanceof LineOutcome.Accepted accepted) {
                rows.accepted(accepted);
            } else if (outcome instanceof LineOutcome.Held held) {
                rows.held(held);
            } else if (outcome instanceof LineOutcome.NonData nothing) {
                rows.nonData(nothing.line());
            }
        }
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            rows.observations.copyInto(connection);
            rows.held.copyInto(connection);
            rows.nonData.copyInto(connection);
            rows.totals.copyInto(connection);
            rows.findings.copyInto(connection);
            rows.names.write(connection);
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private DataAccessException failure(SQLException e) {
        DataAccessException translated =
                new SQLStateSQLExceptionTranslator().translate("COPY outcomes of lines", null, e);
        return translated == null ? new UncategorizedSQLException("COPY outcomes of lines", null, e) : translated;
    }

    /** The rows of one call. */
    private final class Rows {
        private final InterpretationTable.Planned planned;
        private final CopyRows observations = new CopyRows("observation (interpretation_id, line, unit_key, indicator,"
                + " lower, stated, upper, qualifier, rule, column_name, text, contributor, event_date, match_evidence,"
                + " name_decision)");
        private final CopyRows held = new CopyRows(
                "held_line (interpretation_id, line, unit_key, code, column_name, text, arguments, candidates, cells)");
        private final CopyRows nonData = new CopyRows("non_data_line (interpretation_id, line, kind, text)");
        private final CopyRows totals = new CopyRows(
                "control_total (interpretation_id, line, indicator, column_name, text, lower, stated, upper,"
                        + " from_line, to_line, or_whole)");
        private final CopyRows findings = new CopyRows(FINDING);
        private final NameRows names;

        Rows(InterpretationTable.Planned planned) {
            this.planned = planned;
            this.names = new NameRows(planned.interpretation());
        }

        void accepted(LineOutcome.Accepted line) {
            Integer unit = key(line.unit());
            NormalizedLine.Reported data = line.data();
            String evidence = String.join(", ", line.evidence());
            for (NormalizedLine.CellAmount cell : data.amounts()) {
                Quantity quantity = cell.amount().quantity();
                observations
                        .add(planned.interpretation())
                        .add(line.source().line())
                        .add(unit)
                        .addRepeated(cell.indicator())
                        .add(quantity.lower().toPlainString())
                        .add(quantity.stated().toPlainString())
                        .add(quantity.upper() == null ? null : quantity.upper().toPlainString())
                        .addRepeated(cell.amount().qualifier().toString())
                        .addRepeated(cell.amount().rule())
                        .addRepeated(cell.column())
                        .add(cell.text())
                        .add(data.contributor())
                        .add(data.when() == null ? null : data.when().from())
                        .addRepeated(evidence)
                        .add(line.decision())
                        .end();
            }
            line.warnings().forEach(this::finding);
        }

        private Integer key(UnitVersion unit) {
            Integer key = unitKeys.get(unit.id());
            if (key == null) {
                throw new IllegalStateException("unit without a number: " + unit.id());
            }
            return key;
        }

        void held(LineOutcome.Held line) {
            Finding first = line.findings().get(0);
            UnitVersion unit = line.unit();
            held.add(planned.interpretation())
                    .add(line.source().line())
                    .add(unit == null ? null : key(unit))
                    .add(first.code())
                    .add(first.place().column())
                    .add(first.text())
                    .add(first.arguments())
                    .add(line.candidates())
                    .add(line.source().cells())
                    .end();
            line.findings().stream().skip(1).forEach(this::finding);
        }

        void nonData(NormalizedLine.NonData line) {
            nonData.add(planned.interpretation())
                    .add(line.source().line())
                    .add(line.kind().name().toLowerCase(Locale.ROOT))
                    .add(line.source().text())
                    .end();
            SummedLines of = line.of();
            for (NormalizedLine.CellAmount total : line.totals()) {
                Quantity quantity = total.amount().quantity();
                totals.add(planned.interpretation())
                        .add(line.source().line())
                        .add(total.indicator())
                        .add(total.column())
                        .add(total.text())
                        .add(quantity.lower().toPlainString())
                        .add(quantity.stated().toPlainString())
                        .add(quantity.upper() == null ? null : quantity.upper().toPlainString())
                        .add(of == null ? null : of.from())
                        .add(of == null ? null : of.to())
                        .add(of != null && of.orWhole())
                        .end();
            }
            line.findings().forEach(this::finding);
        }

        private void finding(Finding finding) {
            findings.add(planned.run())
                    .add(planned.interpretation())
                    .add(planned.submission())
                    .add(finding.place().file())
                    .add(finding.place().line())
                    .add(finding.code())
                    .add(finding.code().severity())
                    .add(finding.place().column())
                    .add(finding.text())
                    .add(finding.arguments())
                    .add(finding.place().sheet())
                    .add(finding.place().letters())
                    .end();
        }
    }
}

package vn.tonghop.acceptance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.store.FigureView;
import vn.tonghop.store.FigureView.Figure;
import vn.tonghop.store.RunTable.RunReport;
import vn.tonghop.store.StatusView.SubmissionState;
import vn.tonghop.store.Store;

/** What came of a delivery, as the tables that stand beside it: nothing in them depends on when or in which order. */
final class Outcome {
    private final Store store;
    private final List<SubmissionState> submissions;
    private final Map<String, String> paths;

    Outcome(Store store) {
        this.store = store;
        this.submissions = store.status().submissions(SampleCase.REVIEW);
        this.paths = submissions.stream().collect(Collectors.toMap(SubmissionState::receipt, Outcome::path));
    }

    /** Every table by its file's name. */
    Map<String, String> tables(RunOutcome.Ended run) {
        Map<String, String> tables = new LinkedHashMap<>(state());
        tables.put("findings.csv", findings(run.run()));
        tables.put("run.csv", run(run.report()));
        return tables;
    }

    /** The tables that a run without news must not change. */
    Map<String, String> state() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("figures.csv", figures());
        tables.put("held.csv", held());
        tables.put("submissions.csv", submissions());
        return tables;
    }

    private String figures() {
        return Tables.text(
                "level,unit,name,indicator,lower,stated,upper,observations,reported,expected",
                currentFigures(store).stream()
                        .map(figure -> List.of(
                                figure.level(),
                                figure.unitCode(),
                                figure.unitName(),
                                figure.indicator(),
                                figure.quantity().lower().toPlainString(),
                                figure.quantity().stated().toPlainString(),
                                Optional.ofNullable(figure.quantity().upper())
                                        .map(upper -> upper.toPlainString())
                                        .orElse(""),
                                Long.toString(figure.observations()),
                                Integer.toString(figure.reported()),
                                Integer.toString(figure.expected())))
                        .toList());
    }

    private String held() {
        return Tables.text(
                "file,line,column,code,text,candidates",
                store.heldLines().held(SampleCase.REVIEW, null).stream()
                        .map(held ->
                                row(paths.get(held.submission()), held.finding(), String.join(" ", held.candidates())))
                        .sorted(byPlace())
                        .toList());
    }

    private String findings(long run) {
        return Tables.text(
                "file,line,column,code,text,says",
                store.findings().ofRun(run).stream()
                        .map(finding -> row(finding.place().file(), finding, says(finding)))
                        .sorted(byPlace())
                        .toList());
    }

    private static List<String> row(@Nullable String file, Finding finding, String last) {
        String column = finding.place().column();
        return List.of(
                String.valueOf(file),
                Long.toString(finding.place().line()),
                column == null ? "" : column,
                finding.code().name(),
                finding.text(),
                last);
    }

    /** Receipt numbers depend on the order files are taken in; the file they are of does not. */
    private String says(Finding finding) {
        return finding.arguments().stream()
                .map(argument -> paths.getOrDefault(argument, argument))
                .collect(Collectors.joining(" | "));
    }

    private static Comparator<List<String>> byPlace() {
        Function<List<String>, String> file = row -> row.get(0);
        return Comparator.comparing(file)
                .thenComparing(row -> Long.parseLong(row.get(1)))
                .thenComparing(row -> row.get(2))
                .thenComparing(row -> row.get(3));
    }

    private String submissions() {
        return Tables.text(
                "file,form,state,read,accepted,held,non_data",
                submissions.stream()
                        .map(submission -> List.of(
                                path(submission),
                                submission.form().orElse(""),
                                submission.state(),
                                Long.toString(submission.read()),
                                Long.toString(submission.accepted()),
                                Long.toString(submission.held()),
                                Long.toString(submission.nonData())))
                        .sorted(Comparator.comparing(row -> row.get(0)))
                        .toList());
    }

    private static String run(RunReport report) {
        return Tables.text(
                "what,count",
                List.of(
                        List.of("release", report.release().map(String::valueOf).orElse("")),
                        List.of("new", Long.toString(report.fresh())),
                        List.of("superseding", Long.toString(report.superseding())),
                        List.of("duplicate", Long.toString(report.duplicate())),
                        List.of("rejected", Long.toString(report.rejected())),
                        List.of("read", Long.toString(report.read())),
                        List.of("accepted", Long.toString(report.accepted())),
                        List.of("held", Long.toString(report.held())),
                        List.of("non_data", Long.toString(report.nonData()))));
    }

    /** All figures of the current release; none before the first. */
    static List<Figure> currentFigures(Store store) {
        return store.reviews()
                .currentRelease(SampleCase.REVIEW)
                .map(release ->
                        store.figures().figures(new FigureView.Selection(SampleCase.REVIEW, release, null, null, null)))
                .orElse(List.of());
    }

    /** Where in an inbox a submission lay. */
    static String path(SubmissionState submission) {
        String part = submission.part().isEmpty() ? "" : submission.part() + "/";
        return SampleCase.REVIEW + "/" + submission.sender() + "/" + part + submission.file();
    }
}

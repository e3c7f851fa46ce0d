package vn.tonghop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.store.FigureView.Contribution;
import vn.tonghop.store.FigureView.Figure;
import vn.tonghop.store.Invariants;
import vn.tonghop.store.StatusView.SubmissionState;

/** One sample in a database of its own: it comes out as written beside it, and what is promised of every review holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SampleContract {
    /** Where what came out is left, to be compared with what was expected. */
    private static final Path ACTUAL = Path.of("target", "acceptance");

    private final SampleCase sample;

    private final Program program = new Program();
    private final List<Sent> sent = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    SampleContract(SampleCase sample) {
        this.sample = sample;
    }

    @BeforeAll
    void send(@TempDir Path folder) throws IOException, SQLException {
        for (SampleCase.Delivery delivery : sample.deliveries()) {
            Path inbox = sample.copy(delivery, folder.resolve(delivery.name()));
            RunOutcome.Ended ended = program.run(Program.DEFINITION, inbox);
            sent.add(new Sent(delivery, new Outcome(program.store()).tables(ended)));
            findings.addAll(program.store().findings().ofRun(ended.run()));
        }
        program.store().heldLines().held(SampleCase.REVIEW, null).forEach(line -> findings.add(line.finding()));
    }

    final Program program() {
        return program;
    }

    @AfterAll
    void close() {
        program.close();
    }

    @Test
    void comesOutAsExpected() throws IOException {
        assertThat(sent).isNotEmpty();
        SoftAssertions softly = new SoftAssertions();
        for (Sent delivered : sent) {
            Path actual = Files.createDirectories(
                    ACTUAL.resolve(sample.name()).resolve(delivered.delivery().name()));
            for (Map.Entry<String, String> table : delivered.tables().entrySet()) {
                Files.writeString(actual.resolve(table.getKey()), table.getValue());
                Path expected = delivered.delivery().expected().resolve(table.getKey());
                String wanted = Files.exists(expected) ? Files.readString(expected) : "(no such file)\n";
                softly.assertThat(Tables.difference(wanted, table.getValue()))
                        .as(expected.toString())
                        .isEmpty();
            }
        }
        softly.assertAll();
    }

    @Test
    void linesOfEachFigureAddUpToIt() {
        SoftAssertions softly = new SoftAssertions();
        for (Figure figure : Outcome.currentFigures(program.store())) {
            List<Contribution> lines;
            try (Stream<Contribution> stream = program.store()
                    .figures()
                    .contributions(SampleCase.REVIEW, figure.release(), figure.unitCode(), figure.indicator())) {
                lines = stream.toList();
            }
            String name = figure.unitCode() + " " + figure.indicator();
            softly.assertThat(lines).as(name).hasSize((int) figure.observations());
            softly.assertThat(Sums.of(lines.stream().map(Contribution::quantity)))
                    .as(name)
                    .isEqualTo(Sums.plain(figure.quantity()));
        }
        softly.assertAll();
    }

    @Test
    void provinceIsTheSumOfItsDistricts() {
        List<Figure> figures = Outcome.currentFigures(program.store());
        SoftAssertions softly = new SoftAssertions();
        for (Figure province : figures) {
            if (province.level().equals("province")) {
                Stream<Figure> districts = figures.stream()
                        .filter(figure -> figure.level().equals("district"))
                        .filter(figure -> figure.indicator().equals(province.indicator()));
                softly.assertThat(Sums.of(districts.map(Figure::quantity)))
                        .as(province.indicator())
                        .isEqualTo(Sums.plain(province.quantity()));
            }
        }
        softly.assertAll();
    }

    @Test
    void everyLineReadIsAcceptedOrHeldOrNoData() {
        for (SubmissionState file : program.store().status().submissions(SampleCase.REVIEW)) {
            if (!file.state().equals("refused")) {
                assertThat(file.accepted() + file.held() + file.nonData())
                        .as(file.file())
                        .isEqualTo(file.read())
                        .isPositive();
            }
        }
    }

    @Test
    void whatIsPromisedOfTheStoredDataHolds() throws IOException {
        assertThat(program.store().invariants().check()).allMatch(Invariants.Result::holds);
    }

    @Test
    void everyFindingNamesItsPlaceItsTextAndItsCureInBothLanguages() {
        SoftAssertions softly = new SoftAssertions();
        for (Finding finding : findings) {
            for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
                Messages messages = Messages.in(language);
                String line = messages.line(finding);
                softly.assertThat(line)
                        .contains(finding.place().file())
                        .doesNotContain("{")
                        .doesNotContain("(?)");
                softly.assertThat(messages.cure(finding)).hasSizeGreaterThan(10);
                if (finding.place().line() > 0) {
                    String cell = finding.place().cell();
                    softly.assertThat(messages.where(finding.place()))
                            .contains(cell == null ? " " + finding.place().line() : cell);
                }
                if (finding.place().column() != null) {
                    softly.assertThat(line).contains(finding.place().column());
                }
            }
            softly.assertThat(Messages.in(Locale.ENGLISH).cure(finding))
                    .isNotEqualTo(Messages.in(Locale.ROOT).cure(finding));
        }
        softly.assertAll();
    }

    @Test
    void everyFindingStandsOnThePhysicalLineItNames() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Finding finding : findings) {
            if (finding.place().line() > 0) {
                RawFile raw =
                        RawFile.find(sample, String.valueOf(finding.place().file()));
                softly.assertThat(raw.record(finding.place().line()))
                        .as(finding.toString())
                        .contains(RawFile.beginning(finding.text()));
            }
        }
        softly.assertAll();
    }

    @Test
    void runningAgainChangesNothing(@TempDir Path folder) throws IOException, SQLException {
        Map<String, String> before = new Outcome(program.store()).state();
        SampleCase.Delivery last = sample.deliveries().get(sample.deliveries().size() - 1);
        RunOutcome.Ended again = program.run(Program.DEFINITION, sample.copy(last, folder));
        assertThat(again.report().release()).isEmpty();
        assertThat(again.report().fresh()).isZero();
        assertThat(again.report().read()).isZero();
        assertThat(new Outcome(program.store()).state()).isEqualTo(before);
    }

    /** A comment in the definition makes every interpretation out of date: all files are read again, from what was kept. */
    @Test
    void keptBytesAloneGiveTheSameFigures(@TempDir Path folder) throws IOException, SQLException {
        Map<String, String> before = new Outcome(program.store()).state();
        Path changed = Files.copy(Program.DEFINITION, folder.resolve(Program.DEFINITION.getFileName()));
        Files.writeString(changed, "# đọc lại\n", StandardOpenOption.APPEND);
        RunOutcome.Ended again = program.run(changed, null);
        long lines = program.store().status().submissions(SampleCase.REVIEW).stream()
                .filter(file -> !file.state().equals("refused"))
                .mapToLong(SubmissionState::read)
                .sum();
        assertThat(again.report().read()).isEqualTo(lines);
        assertThat(again.report().release()).isEmpty();
        assertThat(new Outcome(program.store()).state()).isEqualTo(before);
    }

    /** A delivery and the tables that came of it. */
    private record Sent(SampleCase.Delivery delivery, Map<String, String> tables) {}
}

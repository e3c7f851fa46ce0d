package vn.tonghop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tonghop.batch.ReviewApplication;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.batch.RunRequest;
import vn.tonghop.batch.RunSettings;
import vn.tonghop.catalog.ReviewFile;
import vn.tonghop.catalog.ReviewFolder;
import vn.tonghop.catalog.registry.RegistryFolder;
import vn.tonghop.catalog.registry.RegistryReading;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.pipeline.DefinitionCheck;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.submission.Inbox;
import vn.tonghop.store.FigureView;
import vn.tonghop.store.RunTable.RunReport;
import vn.tonghop.store.Store;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.TestDatabase;

/** A printed table of another province and year, with its printed total: a review that is a new file and no code. */
class QuangBinhTest {
    private static final String REVIEW = "nong-thon-moi-2015";

    private static Database database;
    private static RunReport report;

    @BeforeAll
    static void run() throws Exception {
        database = TestDatabase.fresh();
        Store store = database.store();
        ReviewFolder folder = ReviewFolder.read(QuangBinhSample.FOLDER.resolve("jobs/reviews"));
        assertThat(folder.findings()).isEmpty();
        Registry registry =
                ((RegistryReading.Loaded) RegistryFolder.read(QuangBinhSample.FOLDER.resolve("registry"))).registry();
        store.inTransaction(() -> store.registry().save(registry, "test"));
        var review = folder.review(REVIEW).orElseThrow();
        assertThat(new DefinitionCheck(new ReviewPipeline(review, registry, Limits.DEFAULT), REVIEW).failures())
                .isEmpty();
        try (ReviewApplication application = ReviewApplication.start(store, RunSettings.DEFAULT, ReviewFile::parse)) {
            RunOutcome.Ended ended = (RunOutcome.Ended) application
                    .runs()
                    .run(new RunRequest(
                            review,
                            Files.readString(QuangBinhSample.FOLDER.resolve("jobs/reviews/" + REVIEW + ".yaml")),
                            "run",
                            "test",
                            LocalDate.of(2015, 11, 12),
                            new Inbox(QuangBinhSample.FOLDER.resolve("inbox")),
                            Duration.ZERO));
            assertThat(ended.failure()).isEmpty();
            report = ended.report();
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void sixDistrictsAddUpToThePrintedTotalOfTheProvince() {
        List<String> figures =
                database.store().figures().figures(new FigureView.Selection(REVIEW, 1, null, null, null)).stream()
                        .map(figure -> figure.unitName() + " "
                                + figure.quantity().lower().toPlainString() + " "
                                + figure.quantity().isExact())
                        .toList();
        assertThat(figures)
                .containsExactlyInAnyOrder(
                        "Quảng Bình 36008000000 true",
                        "Bố Trạch 9625000000 true",
                        "Quảng Trạch 6118000000 true",
                        "Lệ Thủy 5966000000 true",
                        "Ba Đồn 5584000000 true",
                        "Tuyên Hóa 5140000000 true",
                        "Quảng Ninh 3575000000 true");
    }

    @Test
    void printedTotalIsConfirmedAndNothingIsHeld() {
        List<FindingCode> findings = database
                .store()
                .findings()
                .ofSubmission(
                        database.store().status().submissions(REVIEW).get(0).receipt())
                .stream()
                .map(Finding::code)
                .toList();
        assertThat(findings)
                .contains(FindingCode.CONTROL_TOTAL_CONFIRMED)
                .doesNotContain(FindingCode.CONTROL_TOTAL_DIFFERS);
        assertThat(report.held()).isZero();
        assertThat(report.accepted()).isEqualTo(6);
        assertThat(report.read()).isEqualTo(report.accepted() + report.nonData());
    }
}

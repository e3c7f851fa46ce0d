package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.batch.TestReview.GIFTS;

import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tonghop.store.DecisionTable;
import vn.tonghop.store.Store;
import vn.tonghop.store.database.DatabaseSettings;
import vn.tonghop.store.database.TestDatabase;

/** Each invariant is seen broken, by somebody who changes the data behind the program, and names what is wrong. */
class InvariantsTest {
    @TempDir
    static Path inbox;

    private static DatabaseSettings settings;
    private static TestReview review;

    @BeforeAll
    static void twoReleasesOneOfThemFinalAndReopened() throws Exception {
        settings = TestDatabase.freshSettings();
        review = TestReview.on(inbox, settings);
        review.send("van-lang/a.csv", GIFTS, "1;huyện Văn Lãng;Hội Phụ nữ;9.000 m2;", "2;xã lạ;một hộ;5 m2;");
        review.done();
        review.send("cao-loc/a.csv", GIFTS, "1;xã Tân Thành;một hộ dân;3 sào;");
        review.done();
        Store store = review.store();
        DecisionTable.By by = new DecisionTable.By("chi", "đã duyệt");
        store.inTransaction(() -> {
            store.finals().close(TestReview.ID, 2, by);
            store.audit().event("chi", "finalize", TestReview.ID + " 2", "done", "đã duyệt");
            return true;
        });
        store.inTransaction(() -> {
            store.finals().reopen(TestReview.ID, by);
            store.audit().event("chi", "reopen", TestReview.ID + " 2", "done", "nhầm");
            return true;
        });
        assertThat(review.broken()).isEmpty();
    }

    @AfterAll
    static void close() {
        try (TestReview closing = review) {
            assertThat(closing).isNotNull();
        }
        TestDatabase.drop(settings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I1-custody             | BC-000001             | UPDATE submission_content SET bytes = (SELECT bytes FROM submission_content WHERE submission_id = 2) WHERE submission_id = 1
            I1-custody             | BC-000002             | DELETE FROM submission_content WHERE submission_id = 2
            I2-conservation        | interpretation 1      | DELETE FROM held_line WHERE interpretation_id = 1
            I2-conservation        | interpretation 1      | UPDATE interpretation_survey SET lines_read = lines_read + 1 WHERE interpretation_id = 1
            I2-one-outcome-a-line  | interpretation 1      | INSERT INTO non_data_line (interpretation_id, line, kind, text) SELECT interpretation_id, line, 'blank', '' FROM observation WHERE interpretation_id = 1
            I3-recompute           | land_donated          | UPDATE figure SET stated = stated + 1, upper = upper + 1 WHERE number = 1 AND level = 'PROVINCE'
            I3-recompute           | land_donated          | UPDATE observation SET stated = stated + 1, upper = upper + 1 WHERE interpretation_id = 2
            I3-recompute           | release 2             | DELETE FROM figure WHERE number = 2
            I4-one-live-submission | sender                | UPDATE release_input SET sender_key = (SELECT min(sender_key) FROM release_input), form_id = (SELECT min(form_id) FROM release_input) WHERE number = 2; UPDATE submission SET sha256 = (SELECT sha256 FROM submission WHERE submission_id = 1)
            I5-whole-release       | directive-05-2018     | DELETE FROM audit_event WHERE action = 'release' AND subject LIKE '% 2'
            I6-no-false-success    | run 2                 | DELETE FROM interpretation_result WHERE interpretation_id = 2
            I6-no-false-success    | run 1: release 2      | UPDATE run_result SET release_number = 2 WHERE run_id = 1
            I8-no-debris           | interpretation 2      | DELETE FROM interpretation_result WHERE interpretation_id = 2
            I8-no-debris           | job execution         | UPDATE batch.batch_job_execution SET status = 'STARTED' WHERE job_execution_id = (SELECT max(job_execution_id) FROM batch.batch_job_execution)
            I8-no-debris           | run 1 is held         | INSERT INTO process (process, host, pid, silence) VALUES ('gone', 'h', 1, '3 s'); INSERT INTO run_hold (run_id, process) VALUES (1, 'gone')
            I8-no-debris           | leased to run 1       | INSERT INTO run_lease (review_id, sender, run_id) VALUES ('directive-05-2018', '', 1)
            I9-audit               | release 1             | DELETE FROM audit_event WHERE action = 'release' AND subject LIKE '% 1'
            I9-audit               | release 2             | INSERT INTO audit_event (actor, action, subject, outcome) SELECT actor, action, subject, outcome FROM audit_event WHERE action = 'release'
            I9-closed-periods      | finalize              | DELETE FROM audit_event WHERE action = 'finalize'
            I9-closed-periods      | reopen                | DELETE FROM audit_event WHERE action = 'reopen'
            I9-closed-periods      | finalize              | UPDATE release_final SET actor = 'another'
            I9-closed-periods      | finalize              | INSERT INTO audit_event (actor, action, subject, outcome) VALUES ('chi', 'finalize', 'directive-05-2018 1', 'done')
            I9-closed-periods      | made while the period | DELETE FROM release_reopening; DELETE FROM audit_event WHERE action = 'reopen'; INSERT INTO audit_event (actor, action, subject, outcome) VALUES ('x', 'release', 'directive-05-2018 3', 'done')
            I9-decisions           | decision 999          | UPDATE observation SET name_decision = 999 WHERE interpretation_id = 2
            """)
    void dataChangedBehindTheProgramBreaksItsInvariant(String invariant, String detail, String change)
            throws Exception {
        try (Connection dba = TestDatabase.superuser(settings.name());
                var statement = dba.createStatement()) {
            dba.setAutoCommit(false);
            statement.execute("SET search_path = tonghop; SET session_replication_role = replica");
            statement.execute(change);
            DataSource uncommitted = new SingleConnectionDataSource(dba, true);
            Store store = new Store(uncommitted, new DataSourceTransactionManager(uncommitted));
            assertThat(store.invariants().check())
                    .filteredOn(result -> result.invariant().equals(invariant))
                    .singleElement()
                    .satisfies(result -> {
                        assertThat(result.holds()).isFalse();
                        assertThat(result.detail()).contains(detail);
                    });
            dba.rollback();
        }
        assertThat(review.broken()).isEmpty();
    }
}

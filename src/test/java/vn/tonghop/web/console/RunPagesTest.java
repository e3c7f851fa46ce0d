package vn.tonghop.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.web.console.account.Role;

/** What an operator does to runs, and what came of it. */
class RunPagesTest {
    private static TestConsole console;

    @BeforeAll
    static void open() throws Exception {
        console = TestConsole.fresh();
        console.account("lan", Role.OPERATOR, "huyen-van-lang");
    }

    @AfterAll
    static void close() throws Exception {
        console.close();
    }

    private static void send(String path, String line) throws Exception {
        Path file = console.inbox().resolve(TestConsole.REVIEW).resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ\n" + line + "\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-12-21T00:00:00Z")));
    }

    private static String last(String column) throws Exception {
        return console.rows("SELECT " + column + " FROM tonghop.run LEFT JOIN tonghop.run_result USING (run_id)"
                        + " ORDER BY run_id DESC LIMIT 1")
                .get(0);
    }

    /** The disk was full in the middle of a run, and a person stopped it until there was room again. */
    private static long failedRun(String file) throws Exception {
        send(file, "1;huyện Văn Lãng;Hội Nông dân " + file.length() + ";1.500 m2;");
        console.rows("CREATE FUNCTION tonghop.full() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'no room left' USING ERRCODE = '53100'; END $$");
        console.rows("CREATE TRIGGER full_disk BEFORE INSERT ON tonghop.interpretation_survey"
                + " FOR EACH ROW EXECUTE FUNCTION tonghop.full()");
        long run = ((RunOutcome.Ended) console.run()).run();
        console.rows("DROP FUNCTION tonghop.full() CASCADE");
        console.store().holds().askToStop(run, "test", "chờ thêm chỗ trống");
        return run;
    }

    private static String state(long run) {
        return console.store()
                .runHistory()
                .of(TestConsole.REVIEW, run)
                .orElseThrow()
                .state()
                .state();
    }

    @Test
    void anOperatorFindsAFailedRunAndResumesItInAtMostFiveClicks() throws Exception {
        long run = failedRun("van-lang/bo-sung-1.csv");
        assertThat(state(run)).isEqualTo("stopped");
        try (Browser browser = Browser.at(console)) {
            browser.login("operator").click("Lần chạy").await("#live").picture("task-resume-1-runs");
            assertThat(browser.text("tbody tr")).contains("bị người dừng");
            browser.click("Lần chạy " + run).await(".resume").picture("task-resume-2-run");
            assertThat(browser.text()).contains("no room left").contains("chờ thêm chỗ trống");
            browser.driver()
                    .findElement(org.openqa.selenium.By.id("resume-reason"))
                    .sendKeys("đã có chỗ trống");
            browser.press(".resume button").await(".told").picture("task-resume-3-done");
            for (int looks = 0; looks < 100 && !state(run).equals("done"); looks++) {
                Thread.sleep(100);
            }
            assertThat(state(run)).isEqualTo("done");
            assertThat(browser.clicks()).isLessThanOrEqualTo(5);
            browser.open("/runs/" + run);
            assertThat(browser.text()).contains("được làm tiếp").contains("bản tổng hợp");
        }
        assertThat(console.rows("SELECT outcome || ' ' || detail FROM tonghop.audit_event"
                        + " WHERE action = 'resume' AND subject = 'run " + run + "' ORDER BY audit_event_id"))
                .containsExactlyInAnyOrder("done asked for: đã có chỗ trống", "done đã có chỗ trống");
    }

    @Test
    void aRunIsStartedWithAReasonAndGoesOnInTheServer() throws Exception {
        send("van-lang/bo-sung-2.csv", "1;huyện Văn Lãng;Hội Người cao tuổi;300 m2;");
        TestConsole.Visitor operator = console.visitor("operator");
        String before = last("run_id");
        assertThat(operator.post("/runs", Map.of()).statusCode()).isEqualTo(302);
        assertThat(last("run_id")).as("without a reason nothing runs").isEqualTo(before);
        operator.post("/runs", Map.of("reason", "có tệp bổ sung"));
        for (int looks = 0;
                looks < 100 && (last("run_id").equals(before) || last("state").equals("null"));
                looks++) {
            Thread.sleep(100);
        }
        assertThat(List.of(last("actor"), last("state"), last("submissions_new")))
                .containsExactly("operator", "done", "1");
    }

    @Test
    void anOperatorLimitedToSomeUnitsRerunsThoseAndNothingElse() throws Exception {
        TestConsole.Visitor lan = console.visitor("lan");
        assertThat(lan.get("/runs/rerun?unit=huyen-cao-loc").statusCode()).isEqualTo(403);
        assertThat(lan.post("/runs/rerun", Map.of("unit", "huyen-cao-loc", "reason", "thử"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(lan.post("/runs", Map.of("reason", "thử")).statusCode()).isEqualTo(403);
        assertThat(lan.post("/runs/1/stop", Map.of("reason", "thử")).statusCode())
                .isEqualTo(403);
        assertThat(console.rows("SELECT subject || ' ' || detail FROM tonghop.audit_event"
                        + " WHERE actor = 'lan' AND outcome = 'refused' ORDER BY audit_event_id"))
                .containsExactly(
                        "/runs/rerun GET unit huyen-cao-loc",
                        "/runs/rerun POST unit huyen-cao-loc",
                        "/runs POST all units",
                        "/runs/1/stop POST all units");
        HttpResponse<String> preview = lan.get("/runs/rerun?unit=huyen-van-lang");
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("Không tổng nào thay đổi.").contains("BC-");
        String before = last("run_id");
        lan.post("/runs/rerun", Map.of("unit", "huyen-van-lang", "reason", "kiểm tra lại"));
        for (int looks = 0;
                looks < 100 && (last("run_id").equals(before) || last("state").equals("null"));
                looks++) {
            Thread.sleep(100);
        }
        assertThat(List.of(last("actor"), last("kind"), last("reason"), last("state")))
                .containsExactly("lan", "rerun", "kiểm tra lại", "done");
    }

    @Test
    void aRunThatIsGivenUpEndsAsFailedAndNothingMoreCanBeDoneToIt() throws Exception {
        long run = failedRun("van-lang/bo-sung-3.csv");
        TestConsole.Visitor operator = console.visitor("operator");
        operator.post("/runs/" + run + "/resolve", Map.of("reason", "không cần nữa"));
        assertThat(state(run)).isEqualTo("failed");
        HttpResponse<String> again = operator.post("/runs/" + run + "/resume", Map.of("reason", "thử"));
        assertThat(operator.get(again.headers()
                                .firstValue("Location")
                                .orElseThrow()
                                .replace(console.address(), ""))
                        .body())
                .contains("Lần chạy " + run + " đã kết thúc");
        assertThat(console.rows("SELECT action || ' ' || outcome FROM tonghop.audit_event WHERE subject = 'run " + run
                        + "' AND actor = 'operator' ORDER BY audit_event_id"))
                .containsExactly("resolve done", "resume refused");
    }
}

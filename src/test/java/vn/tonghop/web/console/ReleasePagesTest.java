package vn.tonghop.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.store.ReleaseDiffView.Moved;

/** What differs between two releases and why, and who makes one final. */
class ReleasePagesTest {
    private static TestConsole console;

    @BeforeAll
    static void open() throws Exception {
        console = TestConsole.fresh();
        Path file = console.inbox().resolve(TestConsole.REVIEW).resolve("van-lang/bo-sung.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ\n1;huyện Văn Lãng;Hội Nông dân;1.500 m2;\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-12-21T00:00:00Z")));
        console.run();
    }

    @AfterAll
    static void close() throws Exception {
        console.close();
    }

    private static BigDecimal stated(Optional<Quantity> quantity) {
        return quantity.map(Quantity::stated).orElse(BigDecimal.ZERO);
    }

    @Test
    void theFilesThatChangedAFigureAddUpToItsChange() {
        for (String level : List.of("PROVINCE", "DISTRICT")) {
            List<Moved> moved = console.store().releaseDiff().between(TestConsole.REVIEW, 1, 2, level);
            assertThat(moved).as(level).isNotEmpty();
            Map<String, BigDecimal> shares = new LinkedHashMap<>();
            moved.forEach(one -> shares.merge(
                    one.unitCode() + " " + one.indicator(),
                    stated(one.to()).subtract(stated(one.from())),
                    BigDecimal::add));
            for (Moved one : moved) {
                assertThat(Objects.requireNonNull(shares.get(one.unitCode() + " " + one.indicator())))
                        .as(one.toString())
                        .isEqualByComparingTo(stated(one.after()).subtract(stated(one.before())));
            }
        }
        assertThat(console.store().releaseDiff().between(TestConsole.REVIEW, 2, 2, "PROVINCE"))
                .isEmpty();
    }

    @Test
    void aReleaseIsMadeFinalByTwoPeopleInAtMostFiveClicksEach() throws Exception {
        try (Browser browser = Browser.at(console)) {
            browser.login("approver").click("Bản tổng hợp").await(".propose").picture("task-finalise-1-releases");
            browser.click("so với bản 1").await("tbody").picture("task-finalise-2-diff");
            assertThat(browser.text()).contains("cộng lại bằng đúng").contains("BC-");
            browser.click("Mọi bản tổng hợp").await(".propose").type("reason", "đã đối chiếu với các huyện");
            browser.press(".propose button").await(".told").picture("task-finalise-3-proposed");
            assertThat(browser.clicks()).isLessThanOrEqualTo(5);
            assertThat(browser.text()).contains("Người đề nghị không tự phê duyệt được");
            String id = console.rows("SELECT max(proposal_id) FROM tonghop.release_proposal")
                    .get(0);
            console.visitor("approver").post("/releases/proposals/" + id + "/approve", Map.of("reason", "tự duyệt"));
            assertThat(console.store().finals().of(TestConsole.REVIEW)).isEmpty();
            browser.press(".person form button").await("form.fields");
            browser.login("admin").click("Bản tổng hợp").await(".approve");
            browser.driver()
                    .findElement(org.openqa.selenium.By.id("approve-reason"))
                    .sendKeys("đồng ý");
            browser.press(".approve button").await(".told").picture("task-finalise-4-final");
            assertThat(browser.clicks()).isLessThanOrEqualTo(5);
            assertThat(browser.text()).contains("chính thức");
        }
        assertThat(console.store().finals().of(TestConsole.REVIEW)).contains(2);
        assertThat(console.rows("SELECT actor || ' ' || action || ' ' || outcome FROM tonghop.audit_event"
                        + " WHERE action IN ('propose', 'approve', 'finalize') ORDER BY audit_event_id"))
                .containsExactly("approver propose done", "approver approve refused", "admin finalize done");
        assertThat(console.visitor("viewer").get("/releases").body()).contains("khóa theo bản tổng hợp 2");
        TestConsole.Visitor approver = console.visitor("approver");
        approver.post("/releases/propose", Map.of("act", "reopen", "reason", "huyện sửa số"));
        String id = console.rows("SELECT max(proposal_id) FROM tonghop.release_proposal")
                .get(0);
        console.visitor("admin").post("/releases/proposals/" + id + "/approve", Map.of("reason", "được"));
        assertThat(console.store().finals().of(TestConsole.REVIEW)).isEmpty();
    }
}

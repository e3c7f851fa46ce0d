package vn.tonghop.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.tonghop.web.console.account.Role;

/** What people do with held lines at the pages, one after another on one database. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HeldLinesTest {
    private static TestConsole console;

    @BeforeAll
    static void open() throws Exception {
        console = TestConsole.fresh();
        console.account("an", Role.OPERATOR, "huyen-chi-lang");
        console.account("binh", Role.OPERATOR, "huyen-van-lang");
    }

    @AfterAll
    static void close() throws Exception {
        console.close();
    }

    private static String held(String text) throws Exception {
        List<String> ids = console.rows("SELECT h.held_id FROM tonghop.live_interpretation l"
                + " JOIN tonghop.held_line h USING (interpretation_id) WHERE h.text = '" + text + "'");
        return ids.isEmpty() ? "none" : ids.get(0);
    }

    private static String unit(String code) throws Exception {
        return console.rows("SELECT u.unit_id FROM tonghop.reporting_unit u JOIN tonghop.reporting_unit_version v"
                        + " USING (unit_key) WHERE v.code = '" + code + "' LIMIT 1")
                .get(0);
    }

    private static List<String> audit(String action) throws Exception {
        return console.rows("SELECT concat_ws(' ', actor, outcome, subject) FROM tonghop.audit_event WHERE action = '"
                + action + "' ORDER BY audit_event_id");
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("" + answer.statusCode());
    }

    private static Map<String, String> ruling(String unit, String scope, String reason) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("unit", unit);
        fields.put("scope", scope);
        fields.put("reason", reason);
        return fields;
    }

    @Test
    @Order(1)
    void operatorOfOtherUnitsNeitherSeesNorDecidesTheLineAndThatIsInTheAudit() throws Exception {
        String id = held("xã Vân Thuyền");
        TestConsole.Visitor binh = console.visitor("binh");
        assertThat(binh.get("/held").body()).doesNotContain("Vân Thuyền");
        assertThat(binh.get("/held/" + id).statusCode()).isEqualTo(403);
        assertThat(binh.post("/held/" + id, ruling(unit("06472"), "SENDER", "đoán"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(audit("open")).contains("binh refused /held/" + id);
        TestConsole.Visitor an = console.visitor("an");
        assertThat(an.get("/held").body()).contains("Vân Thuyền").doesNotContain("Đình Lập");
        assertThat(an.post("/held/" + id, ruling(unit("06472"), "REVIEW", "cho cả đợt"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(console.rows("SELECT count(*) FROM tonghop.decision")).containsExactly("0");
    }

    @Test
    @Order(2)
    void decisionWithoutReasonOrForWhatIsNoNameIsRefusedAndNothingIsKept() throws Exception {
        TestConsole.Visitor operator = console.visitor("operator");
        String name = held("xã Vân Thuyền");
        assertThat(leadsTo(operator.post("/held/" + name, ruling(unit("06472"), "SENDER", " "))))
                .endsWith("/held/" + name);
        assertThat(operator.get("/held/" + name).body()).contains("Hãy ghi lý do");
        String amount = held("100 USD");
        operator.post("/held/" + amount, ruling(unit("06472"), "SENDER", "thử"));
        assertThat(operator.get("/held/" + amount).body()).contains("không bị treo vì tên đơn vị");
        assertThat(audit("decide")).containsExactly("operator refused held line " + amount);
        assertThat(console.rows("SELECT count(*) FROM tonghop.decision")).containsExactly("0");
    }

    @Test
    @Order(3)
    void heldLineIsClearedInFourClicksAndTheFigureIsAnotherAfterTheRerun() throws Exception {
        try (Browser browser = Browser.at(console)) {
            browser.login("operator");
            browser.picture("task-held-1-overview");
            browser.click("Tên của nhiều đơn vị");
            browser.picture("task-held-2-list");
            browser.click("«Chi Lăng»");
            browser.type("reason", "đã hỏi huyện: thị trấn").picture("task-held-3-line");
            assertThat(browser.text()).contains("thị trấn Chi Lăng, huyện Chi Lăng (06466)");
            browser.press("button[name=unit]").await("#applied");
            assertThat(browser.text()).contains("Đã quyết định.", "Đọc lại ngay", "đã hỏi huyện: thị trấn");
            assertThat(browser.barriers()).isEmpty();
            browser.picture("task-held-4-decision");
            browser.press("#applied button").await(".mark.done");
            browser.picture("task-held-5-figures");
            assertThat(browser.clicks()).isEqualTo(4);
            assertThat(browser.text("#applied")).contains("Lần chạy 2", "xong", "bản tổng hợp 2");
            assertThat(browser.text(".changes")).contains("thị trấn Chi Lăng", "98", "huyện Chi Lăng", "tỉnh Lạng Sơn");
            assertThat(browser.barriers()).isEmpty();
            browser.open(browser.path() + "&lang=en");
            assertThat(browser.barriers()).isEmpty();
            browser.picture("task-held-5-figures-en");
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(held("Chi Lăng")).isEqualTo("none");
        assertThat(audit("decide")).contains("operator done decision 1");
        assertThat(audit("rerun")).containsExactly("operator done run 2");
    }

    @Test
    @Order(4)
    void decisionThatIsTakenBackReopensTheLineAfterARerun() throws Exception {
        TestConsole.Visitor binh = console.visitor("binh");
        assertThat(binh.get("/decisions").body()).doesNotContain("hỏi huyện");
        assertThat(binh.post("/decisions/1/revoke", Map.of("reason", "không")).statusCode())
                .isEqualTo(403);
        TestConsole.Visitor an = console.visitor("an");
        assertThat(an.get("/decisions/1").body()).contains("Số tệp đọc lại: 1 (số dòng: 1)");
        assertThat(leadsTo(an.post("/decisions/1/revoke", Map.of("reason", "hỏi lại thì không phải"))))
                .endsWith("/decisions/1");
        assertThat(an.get("/decisions/1").body()).contains("Đã rút quyết định.", "hỏi lại thì không phải");
        String then = leadsTo(an.post("/decisions/1/rerun", Map.of("of", TestConsole.REVIEW)));
        assertThat(then).endsWith("/decisions/1?run=3");
        for (int i = 0; i < 200 && !an.get("/decisions/1?run=3").body().contains("mark done"); i++) {
            Thread.sleep(100);
        }
        assertThat(an.get("/decisions/1?run=3").body()).contains("mark done");
        assertThat(held("Chi Lăng")).isNotEqualTo("none");
        assertThat(an.get("/decisions").body()).contains("Chưa có quyết định nào");
        assertThat(an.get("/decisions?ended=true").body()).contains("hỏi huyện", "hỏi lại thì không phải");
        assertThat(audit("revoke")).containsExactly("an done decision 1");
    }

    @Test
    @Order(5)
    void nameOfAUnitOutsideTheSenderIsDecidedForThatSenderAlone() throws Exception {
        TestConsole.Visitor operator = console.visitor("operator");
        String id = held("xã Tân Thành, huyện Cao Lộc");
        assertThat(operator.get("/held/" + id).body()).contains("Vẫn là đơn vị này", "không thuộc nơi gửi");
        Map<String, String> wide = new LinkedHashMap<>(ruling("", "REVIEW", "thử"));
        wide.put("against", unit("06250"));
        operator.post("/held/" + id, wide);
        assertThat(operator.get("/held/" + id).body()).contains("chỉ quyết định được cho riêng nơi gửi này");
        wide.put("scope", "SENDER");
        assertThat(leadsTo(operator.post("/held/" + id, wide))).endsWith("/decisions/2");
        assertThat(console.rows("SELECT overrides FROM tonghop.decision WHERE decision_id = 2"))
                .containsExactly("t");
    }

    @Test
    @Order(6)
    void originalIsTheBytesAsTheyWereSentAndNoBrowserOpensIt() throws Exception {
        TestConsole.Visitor an = console.visitor("an");
        HttpResponse<String> original = an.get("/submissions/BC-000006/original");
        assertThat(original.body())
                .isEqualTo(Files.readString(
                        Path.of("input-samples/inbox", TestConsole.REVIEW, "chi-lang/tong-hop-chi-lang.csv")));
        assertThat(original.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(original.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("tong-hop-chi-lang.csv");
        assertThat(original.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(console.visitor("binh")
                        .get("/submissions/BC-000006/original")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> feedback = an.get("/submissions/BC-000006/feedback");
        assertThat(feedback.statusCode()).isEqualTo(200);
        assertThat(feedback.body()).startsWith("PK");
        assertThat(feedback.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"BC-000006.xlsx\"");
        assertThat(console.visitor("binh").get("/submissions").body()).doesNotContain("chi-lang");
    }
}

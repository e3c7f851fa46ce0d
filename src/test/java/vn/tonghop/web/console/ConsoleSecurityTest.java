package vn.tonghop.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tonghop.store.AccountTable.Account;
import vn.tonghop.web.console.TestConsole.Visitor;
import vn.tonghop.web.console.account.Links;
import vn.tonghop.web.console.account.Role;

/** Who gets in, how long they stay, and what nobody gets out. */
class ConsoleSecurityTest {
    private static TestConsole console;

    @BeforeAll
    static void open() throws Exception {
        console = TestConsole.empty();
        Path file =
                console.inbox().resolve(TestConsole.REVIEW).resolve("van-lang").resolve("a.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ
                1;huyện Văn Lãng;<script>alert(1)</script> __${7*7}__ [[${7*7}]];100 m2;
                2;xã Không Có;"=HYPERLINK(""x"")";50 m2;
                """, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-12-20T00:00:00Z")));
        console.run();
        console.account("operator", Role.OPERATOR);
        console.account("an", Role.OPERATOR, "huyen-cao-loc");
        console.account("binh", Role.OPERATOR, "huyen-van-lang");
    }

    @AfterAll
    static void close() throws Exception {
        console.close();
    }

    @Test
    void linkOfTheFirstStartMakesTheFirstAdministratorOnce() throws Exception {
        String link = "/" + new Links(console.store()).first("serve").orElseThrow();
        Visitor visitor = console.visitor();
        assertThat(visitor.get(link).body()).contains("Lập tài khoản quản trị đầu tiên");
        Map<String, String> form =
                Map.of("username", "Chi", "password", "mat khau rat dai", "again", "mat khau rat dai");
        assertThat(visitor.post(link, Map.of("username", "chi", "password", "ngan", "again", "ngan"))
                        .body())
                .contains("Mật khẩu quá ngắn");
        assertThat(visitor.post(link, form).statusCode()).isEqualTo(302);
        assertThat(visitor.post(link, form).body()).contains("không dùng được");
        assertThat(new Links(console.store()).first("serve")).isEmpty();
        assertThat(visitor.get("/accounts").statusCode()).isEqualTo(302);
        visitor.login("chi", "mat khau rat dai");
        assertThat(visitor.get("/accounts").statusCode()).isEqualTo(200);
        assertThat(console.rows("SELECT action || ' ' || subject || ' ' || outcome FROM tonghop.audit_event"
                        + " WHERE actor = 'chi' ORDER BY audit_event_id"))
                .containsExactly("account account chi done", "password account chi done", "login account chi done");

        Account chi = console.store().accounts().named("chi").orElseThrow();
        assertThat(visitor.post("/accounts/" + chi.id(), Map.of("role", "viewer", "reason", "x"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/accounts/" + chi.id()).body()).contains("quản trị viên cuối cùng");
        assertThat(console.store().accounts().named("chi").orElseThrow().role()).isEqualTo("admin");

        visitor.post("/accounts", Map.of("name", "dung", "role", "viewer", "reason", "nhân viên mới"));
        String shown = visitor.get("/accounts").body();
        assertThat(shown).containsPattern("http://127.0.0.1:\\d+/set-up/[\\w-]{43}");
        assertThat(visitor.get("/accounts").body()).doesNotContain("/set-up/");
    }

    @Test
    void fiftyBadLoginsAreStoppedAndKept() throws Exception {
        Visitor visitor = console.visitor();
        int status = 0;
        for (int i = 0; i < 50; i++) {
            status = visitor.login("nobody", "wrong" + i).statusCode();
        }
        assertThat(status).isEqualTo(429);
        HttpResponse<String> answer = visitor.login("nobody", "wrong");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Thử quá nhiều lần");
        assertThat(console.rows("SELECT detail FROM tonghop.audit_event WHERE action = 'login'"
                        + " AND subject = 'account nobody' AND outcome = 'refused' ORDER BY audit_event_id"))
                .hasSize(10)
                .last()
                .asString()
                .contains("too many");
        assertThat(visitor.login("operator", TestConsole.PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(next).doesNotContain("login"));
    }

    @Test
    void sessionIsAnotherAfterTheLoginAndEndsWithTheAccount() throws Exception {
        Visitor visitor = console.visitor();
        String cookie = visitor.get("/login").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .contains("tonghop_session=", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        String before = visitor.cookie("tonghop_session");
        console.account("em", Role.VIEWER);
        visitor.login("em", TestConsole.PASSWORD);
        assertThat(visitor.cookie("tonghop_session")).isNotBlank().isNotEqualTo(before);
        assertThat(visitor.get("/overview").statusCode()).isEqualTo(200);

        Account account = console.store().accounts().named("em").orElseThrow();
        console.store().accounts().change(account.id(), "viewer", true);
        assertThat(visitor.get("/overview").headers().firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(next).endsWith("/login?ended"));
        visitor.login("em", TestConsole.PASSWORD);
        assertThat(visitor.get("/overview").statusCode()).isEqualTo(302);
    }

    @Test
    void everyAnswerHasItsHeadersAndLeaksNothing() throws Exception {
        Visitor visitor = console.visitor();
        for (String path : List.of("/login", "/assets/console.css", "/nothing", "/actuator/env", "/v3/api-docs")) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(answer.body())
                    .as(path)
                    .doesNotContainIgnoringCase("tomcat", "exception", "whitelabel", "org.springframework");
        }
        assertThat(visitor.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/v3/api-docs").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/overview").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/livez").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(visitor.get("/assets/../templates/login.html").statusCode()).isIn(400, 404);
        assertThat(visitor.get("/assets/%2e%2e/templates/login.html").statusCode())
                .isIn(400, 404);
    }

    @Test
    void accountOfSomeUnitsSeesNoLineOfOthers() throws Exception {
        String receipt = console.rows("SELECT receipt FROM tonghop.submission").get(0);
        String lines = "/figures/lines?unit=182&indicator=land_donated&submission=" + receipt;
        String line = "/figures/line?submission=" + receipt + "&line=2";
        Visitor an = console.visitor("an");
        for (String path : List.of(lines, line)) {
            assertThat(an.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(an.get("/figures/of?unit=182&indicator=land_donated").body())
                .contains("Tài khoản này chỉ xem được các dòng của đơn vị mình")
                .doesNotContain(receipt);
        assertThat(console.rows("SELECT detail FROM tonghop.audit_event WHERE actor = 'an' AND outcome = 'refused'"))
                .containsExactly("GET unit huyen-van-lang", "GET unit huyen-van-lang");
        Visitor binh = console.visitor("binh");
        for (String path : List.of(lines, line)) {
            assertThat(binh.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void whatIsSentIsShownAndNeverRun() throws Exception {
        String receipt = console.rows("SELECT receipt FROM tonghop.submission").get(0);
        Visitor visitor = console.visitor("operator");
        String page =
                visitor.get("/figures/line?submission=" + receipt + "&line=2").body();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; __${7*7}__ [[${7*7}]]")
                .doesNotContain("<script>alert", "49");
        assertThat(visitor.get("/figures/line?submission=" + receipt + "&line=3")
                        .body())
                .contains("=HYPERLINK(&quot;x&quot;)", "UNKNOWN_UNIT");
        String search = visitor.get("/registry?q=%22%3E%3Cscript%3Ealert(2)%3C/script%3E__%24%7B7*7%7D__")
                .body();
        assertThat(search).doesNotContain("<script>alert", "__49__");
        assertThat(visitor.get("/overview?lang=en&x=%22%3E%3Cscript%3E").body()).doesNotContain("\"><script>");
    }

    @Test
    void figuresAreExportedAsTheProgramExportsThem() throws Exception {
        Visitor visitor = console.visitor("operator");
        HttpResponse<String> csv = visitor.get("/figures/export.csv?unit=182");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"directive-05-2018-1.csv\"");
        assertThat(csv.body())
                .contains("directive-05-2018,1,district,182,Văn Lãng,land_donated,area,m²,100,100,100,1,1,1");
        assertThat(visitor.get("/figures/export.xlsx").body()).startsWith("PK");
        assertThat(visitor.get("/figures/export.csv?release=2").statusCode()).isEqualTo(404);
    }
}

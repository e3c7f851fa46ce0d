package vn.tonghop.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import vn.tonghop.web.console.account.Role;

/**
 * Every page and verb times every role. A line is: method, address as the controller has it, an address to ask, and the
 * least role that may; {@code nobody} is somebody who is not logged in, who is sent to the login everywhere else.
 */
class RoleMatrixTest {
    private static final String MATRIX = """
            GET  /login                  /login                  nobody
            GET  /set-up/{token}         /set-up/x               nobody
            POST /set-up/{token}         /set-up/x               nobody
            GET  /                       /                       viewer
            GET  /overview               /overview               viewer
            GET  /figures                /figures                viewer
            GET  /figures/of             /figures/of?indicator=land_donated viewer
            GET  /figures/lines          /figures/lines?indicator=land_donated&submission=x viewer
            GET  /figures/line           /figures/line?submission=x&line=1 viewer
            GET  /figures/export.csv     /figures/export.csv     viewer
            GET  /figures/export.xlsx    /figures/export.xlsx    viewer
            GET  /registry               /registry               viewer
            GET  /registry/{id}          /registry/huyen-van-lang viewer
            GET  /held                   /held                   viewer
            GET  /held/{id}              /held/1                 viewer
            POST /held/{id}              /held/1                 operator
            GET  /decisions              /decisions              viewer
            GET  /decisions/{id}         /decisions/1            viewer
            POST /decisions/{id}/revoke  /decisions/1/revoke     operator
            POST /decisions/{id}/rerun   /decisions/1/rerun      operator
            GET  /submissions            /submissions            viewer
            GET  /submissions/{receipt}  /submissions/BC-000001  viewer
            GET  /submissions/{receipt}/original /submissions/BC-000001/original viewer
            GET  /submissions/{receipt}/feedback /submissions/BC-000001/feedback viewer
            GET  /runs                   /runs                   viewer
            GET  /runs/live              /runs/live              viewer
            POST /runs                   /runs                   operator
            GET  /runs/rerun             /runs/rerun             operator
            POST /runs/rerun             /runs/rerun             operator
            GET  /runs/{run}             /runs/1                 viewer
            GET  /runs/{run}/live        /runs/1/live            viewer
            POST /runs/{run}/stop        /runs/1/stop            operator
            POST /runs/{run}/resume      /runs/1/resume          operator
            POST /runs/{run}/resolve     /runs/1/resolve         operator
            GET  /releases               /releases               viewer
            GET  /releases/{to}/diff     /releases/1/diff        viewer
            POST /releases/propose       /releases/propose       approver
            POST /releases/proposals/{id}/approve   /releases/proposals/1/approve   approver
            POST /releases/proposals/{id}/turn-down /releases/proposals/1/turn-down approver
            GET  /audit                  /audit                  approver
            GET  /accounts               /accounts               admin
            POST /accounts               /accounts               admin
            GET  /accounts/{id}          /accounts/1             admin
            POST /accounts/{id}          /accounts/1             admin
            POST /accounts/{id}/link     /accounts/1/link        admin
            """;

    private record Row(RequestMethod method, String pattern, String path, String least) {}

    private static List<Row> rows() {
        return MATRIX.lines()
                .map(line -> line.strip().split("\\s+", -1))
                .map(cells -> new Row(RequestMethod.valueOf(cells[0]), cells[1], cells[2], cells[3]))
                .toList();
    }

    @Test
    void everyPageAndVerbIsInTheMatrixAndNothingElseIs() throws Exception {
        Set<String> listed = new TreeSet<>();
        rows().forEach(row -> listed.add(row.method() + " " + row.pattern()));
        assertThat(listed).isEqualTo(new TreeSet<>(TestConsole.shared().addresses()));
    }

    @Test
    void everyRoleMayWhatTheMatrixSaysAndGetsA403WithARowOfTheAuditForTheRest() throws Exception {
        TestConsole console = TestConsole.shared();
        Map<Role, TestConsole.Visitor> visitors = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            visitors.put(role, console.visitor(role.word()));
        }
        TestConsole.Visitor nobody = console.visitor();
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            boolean open = row.least().equals("nobody");
            HttpResponse<String> answer = ask(nobody, row);
            if (open == leadsToLogin(answer)) {
                wrong.add("nobody " + row + " " + answer.statusCode());
            }
            for (Role role : Role.values()) {
                boolean may = open || role.compareTo(Role.of(row.least())) >= 0;
                long before = refusals(console, role);
                int status =
                        ask(Objects.requireNonNull(visitors.get(role)), row).statusCode();
                if (may == (status == 403)) {
                    wrong.add(role + " " + row + " " + status);
                }
                long kept = refusals(console, role) - before;
                if (kept != (may ? 0 : 1)) {
                    wrong.add(role + " " + row + " rows of the audit: " + kept);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsChangedWithoutTheTokenOfTheSession() throws Exception {
        TestConsole console = TestConsole.shared();
        TestConsole.Visitor admin = console.visitor("admin");
        for (Row row : rows()) {
            if (row.method() == RequestMethod.POST) {
                assertThat(admin.postWithoutToken(row.path(), Map.of()).statusCode())
                        .as(row.toString())
                        .isEqualTo(403);
            }
        }
    }

    private static HttpResponse<String> ask(TestConsole.Visitor visitor, Row row) throws Exception {
        return row.method() == RequestMethod.GET ? visitor.get(row.path()) : visitor.post(row.path(), Map.of());
    }

    private static boolean leadsToLogin(HttpResponse<String> answer) {
        String then = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 401 || (answer.statusCode() == 302 && then.endsWith("/login"));
    }

    private static long refusals(TestConsole console, Role role) throws Exception {
        return Long.parseLong(console.rows("SELECT count(*) FROM tonghop.audit_event WHERE outcome = 'refused'"
                        + " AND action = 'open' AND actor = '" + role.word() + "'")
                .get(0));
    }
}

package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.store.database.ExternalServer;

/** Last night's backup in a new place, and today's files sent again, give what there was: F48, for both databases. */
class RestoredDataTest {
    private static final String GIFTS = "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ\n";

    @TempDir
    Path place;

    /** The steps of docs/OPERATIONS.md: no command runs, {@code cp -a}, {@code --data} names the copy. */
    @Test
    void copyOfTheDataDirectoryIsABackup() throws Exception {
        FaultPlace faults = new FaultPlace(place, 30);
        Path data = faults.fresh("data");
        faults.done(data, "last night");
        String lastNight = FaultPlace.provenResult(data);
        Path backup = faults.copy(data, "backup");
        today(faults);
        faults.done(data, "today");
        String today = FaultPlace.provenResult(data);
        assertThat(today).isNotEqualTo(lastNight);
        Path restored = faults.copy(backup, "restored");
        assertThat(FaultPlace.provenResult(restored)).isEqualTo(lastNight);
        faults.done(restored, "today's files again");
        assertThat(FaultPlace.provenResult(restored)).isEqualTo(today);
        assertThat(FaultPlace.provenResult(faults.copy(backup, "again")))
                .as("the backup itself is as it was")
                .isEqualTo(lastNight);
    }

    private static void today(FaultPlace faults) throws Exception {
        faults.sendText("huu-lung", "b.csv", GIFTS + "1;huyện Hữu Lũng;Hội Phụ nữ;hơn 9.000 m2;\n");
        faults.sendText("chi-lang", "b.csv", GIFTS + "1;huyện Chi Lăng;một hộ;3 sào;10 triệu\n2;xã lạ;;5 m2;\n");
    }

    /** The steps of docs/OPERATIONS.md: {@code pg_dump -Fc}, an empty database, {@code sql/roles.sql}, {@code pg_restore}. */
    @Test
    @EnabledIfSystemProperty(named = "tonghop.faults", matches = "true", disabledReason = "part of -Pfaults")
    void dumpOfYourOwnServerIsABackupThatAnotherServerTakes() throws Exception {
        FaultPlace faults = new FaultPlace(place, 30);
        try (ExternalServer first = ExternalServer.start();
                ExternalServer second = ExternalServer.start()) {
            for (ExternalServer server : List.of(first, second)) {
                server.asDba(
                        "postgres",
                        "CREATE ROLE province LOGIN CREATEROLE PASSWORD 'secret'",
                        "CREATE DATABASE province OWNER province ENCODING 'UTF8' TEMPLATE template0");
            }
            assertThat(run(first, faults).end()).isZero();
            String lastNight = figures(first);
            Path dump = place.resolve("province.dump");
            first.run("pg_dump", "-Fc", "-f", dump.toString(), "-d", first.address("province", "dba"));
            today(faults);
            assertThat(run(first, faults).end()).isZero();
            String today = figures(first);
            assertThat(today).isNotEqualTo(lastNight);
            second.run(
                    "psql",
                    "-v",
                    "ON_ERROR_STOP=1",
                    "-f",
                    Path.of("sql", "roles.sql").toAbsolutePath().toString(),
                    "-d",
                    second.address("province", "dba") + " options='-c tonghop.login=province'");
            second.run("pg_restore", "--exit-on-error", "-d", second.address("province", "dba"), dump.toString());
            assertThat(figures(second)).isEqualTo(lastNight);
            Program verify = on(second, "verify");
            assertThat(verify.end()).as(verify.out() + verify.err()).isZero();
            Program again = run(second, faults);
            assertThat(again.end()).as(again.err()).isZero();
            assertThat(figures(second)).isEqualTo(today);
            assertThat(on(second, "verify").end()).isZero();
        }
    }

    private static Program run(ExternalServer server, FaultPlace faults) throws Exception {
        return on(server, "run", "--inbox", faults.inbox().toString(), "--json");
    }

    private static String figures(ExternalServer server) throws Exception {
        List<String> all = new ArrayList<>();
        for (String command : List.of("figures", "held")) {
            Program program = on(server, command, "--json");
            assertThat(program.end()).as(program.err()).isZero();
            all.add(program.out());
        }
        return String.join("", all);
    }

    private static Program on(ExternalServer server, String... arguments) throws Exception {
        Program program = Program.start(
                Map.of(
                        "TONGHOP_DB_URL", server.url("province"),
                        "TONGHOP_DB_USER", "province",
                        "TONGHOP_DB_PASSWORD", "secret"),
                arguments);
        program.end();
        return program;
    }
}

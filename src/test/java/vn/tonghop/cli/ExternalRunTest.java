package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.store.database.ExternalServer;

/** The whole program on a PostgreSQL 15 server of somebody else's. */
class ExternalRunTest {
    @TempDir
    Path place;

    @Test
    void runReleasesTheSameAndALostServerEndsWithSixtyNine() throws Exception {
        try (ExternalServer server = ExternalServer.start()) {
            server.asDba(
                    "postgres",
                    "CREATE ROLE province LOGIN CREATEROLE PASSWORD 'secret'",
                    "CREATE DATABASE province OWNER province");
            Path file = Files.createDirectories(
                            place.resolve("inbox").resolve("directive-05-2018").resolve("van-lang"))
                    .resolve("a.csv");
            Files.writeString(file, """
                    STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ
                    1;huyện Văn Lãng;Hội Phụ nữ;hơn 9.000 m2;
                    2;xã Nam La;một cá nhân;3.000 m2;10 triệu
                    """);
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-12-20T00:00:00Z")));
            Program run = on(server, "run", "--inbox", place.resolve("inbox").toString(), "--json");
            assertThat(run.end()).as(run.err()).isZero();
            assertThat(run.out()).contains("\"status\":\"done\",\"release\":1");
            Program figures = on(server, "figures", "--json", "--unit", "182", "--indicator", "land_donated");
            assertThat(figures.end()).isZero();
            assertThat(figures.out()).contains("\"lower\":\"12000\",\"stated\":\"12000\",\"upper\":null");
            assertThat(on(server, "verify").end()).isZero();
            assertThat(Files.exists(place.resolve("data")))
                    .as("no server of our own was started")
                    .isFalse();
            server.stop();
            Program lost = on(server, "figures");
            assertThat(lost.end()).isEqualTo(69);
            assertThat(lost.err()).doesNotContain("\tat ", "secret");
        }
    }

    private Program on(ExternalServer server, String... arguments) throws Exception {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = place.resolve("data").toString();
        return Program.start(
                Map.of(
                        "TONGHOP_DB_URL", server.url("province"),
                        "TONGHOP_DB_USER", "province",
                        "TONGHOP_DB_PASSWORD", "secret"),
                all);
    }
}

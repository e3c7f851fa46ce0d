package vn.tonghop.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    static Path data;

    private static final String BUSY =
            "SELECT count(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b WHERE a + b < 0";
    private static final String ACTIVE =
            "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%b WHERE a + b < 0'"
                    + " AND backend_type = 'client backend'";

    private static EmbeddedServer server;

    @BeforeAll
    static void start() throws SQLException {
        server = Servers.attach(data);
        Servers.ask(server, "CREATE TABLE kept AS SELECT 'hơn 9.000 m2' AS text");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        assertThat(Servers.postmaster(data)).isNull();
    }

    @Test
    void everythingDurabilityNeedsIsOn() throws SQLException {
        assertThat(Servers.ask(server, "SHOW fsync")).isEqualTo("on");
        assertThat(Servers.ask(server, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(Servers.ask(server, "SHOW full_page_writes")).isEqualTo("on");
        assertThat(Servers.ask(server, "SHOW data_checksums")).isEqualTo("on");
    }

    @Test
    void vietnameseTextIsStoredAndLoweredWhateverTheMachinesLocale() throws SQLException {
        assertThat(Servers.ask(server, "SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(Servers.ask(server, "SELECT datlocprovider FROM pg_database WHERE datname = 'template0'"))
                .isEqualTo("b");
        assertThat(Servers.ask(server, "SELECT lower('ĐÀ NẴNG')")).isEqualTo("đà nẵng");
    }

    @Test
    void onlyThisMachineReachesTheServer() throws SQLException {
        assertThat(Servers.ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Servers.ask(server, "SHOW unix_socket_directories")).isEmpty();
    }

    @Test
    void wrongPasswordIsRefused() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "wrong"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void passwordIsForItsOwnersEyesOnly() throws Exception {
        Path file = data.resolve("postgres").resolve("password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(server.password()).hasSize(32);
    }

    @Test
    void rowsAreThereAfterStopAndStart() throws Exception {
        stop();
        server = Servers.attach(data);
        assertThat(Servers.ask(server, "SELECT text FROM kept")).isEqualTo("hơn 9.000 m2");
    }

    @Test
    void rowsAreThereAfterTheServerWasKilledAndStartedAgainOnTheSamePort() throws Exception {
        String before = server.jdbcUrl();
        Servers.ask(server, "CREATE TABLE IF NOT EXISTS committed AS SELECT 1 AS row");
        Servers.killPostmaster(data);
        assertThat(server.ensureRunning()).isTrue();
        assertThat(server.jdbcUrl()).isEqualTo(before);
        assertThat(Servers.ask(server, "SELECT row FROM committed")).isEqualTo("1");
    }

    @Test
    void sessionThatOutlivesTheKilledServerDoesNotKeepItFromStarting() throws Exception {
        try (var connection = Servers.connect(server);
                var statement = connection.createStatement()) {
            var busy = new Thread(() -> {
                try {
                    // Computes without looking up, so it does not notice that its server is gone.
                    statement.execute(BUSY);
                } catch (SQLException e) {
                    assertThat(e.getSQLState()).startsWith("08");
                }
            });
            busy.start();
            for (int i = 0; i < 500 && !Servers.ask(server, ACTIVE).equals("1"); i++) {
                Thread.sleep(20);
            }
            Servers.killPostmaster(data);
            server.ensureRunning();
            busy.join();
        }
        assertThat(Servers.ask(server, "SELECT text FROM kept")).isEqualTo("hơn 9.000 m2");
    }

    @Test
    void closingOneOfTwoUsesLeavesTheServerRunning() throws Exception {
        EmbeddedServer second = Servers.attach(data);
        second.close();
        second.close();
        assertThat(Servers.ask(server, "SELECT text FROM kept")).isEqualTo("hơn 9.000 m2");
    }

    @Test
    void portTakenByAnotherProgramIsReplaced() throws Exception {
        int port = URI.create(server.jdbcUrl().substring("jdbc:".length())).getPort();
        stop();
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            server = Servers.attach(data);
            assertThat(server.jdbcUrl()).doesNotContain(Integer.toString(other.getLocalPort()));
        }
        assertThat(Servers.ask(server, "SELECT text FROM kept")).isEqualTo("hơn 9.000 m2");
    }

    @Test
    void halfMadeClusterIsMadeAnew(@TempDir Path other) throws Exception {
        Path half = other.resolve("postgres").resolve("18.new");
        Files.createDirectories(half);
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        Files.writeString(half.resolve("postgresql.conf"), "");
        try (EmbeddedServer fresh = Servers.attach(other)) {
            assertThat(Servers.ask(fresh, "SELECT 1")).isEqualTo("1");
        }
        assertThat(half).doesNotExist();
    }

    @Test
    void pathWithSpacesAndVietnameseLettersWorks(@TempDir Path other) throws Exception {
        try (EmbeddedServer fresh = Servers.attach(other.resolve("dữ liệu 'năm' 2018 (a;b)"))) {
            assertThat(Servers.ask(fresh, "SELECT 1")).isEqualTo("1");
        }
    }
}

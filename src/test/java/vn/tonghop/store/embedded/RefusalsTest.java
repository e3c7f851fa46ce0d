package vn.tonghop.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.store.failure.BadConfiguration;

/** Fault F14: what must not be worked with is refused as bad configuration, with the cure, and stays as it was. */
class RefusalsTest {
    @TempDir
    static Path good;

    @TempDir
    Path empty;

    private String settings = "";
    private String access = "";

    @BeforeAll
    static void makeCluster() {
        Servers.attach(good).close();
    }

    @BeforeEach
    void remember() throws IOException {
        settings = Files.readString(postgresqlConf());
        access = Files.readString(pgHba());
    }

    @AfterEach
    void restore() throws Exception {
        Files.writeString(postgresqlConf(), settings);
        Files.writeString(pgHba(), access);
        Files.writeString(Servers.cluster(good).resolve("PG_VERSION"), "18\n");
        assertThat(Servers.postmaster(good)).isNull();
        try (EmbeddedServer server = Servers.attach(good)) {
            assertThat(Servers.ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    private static Path postgresqlConf() {
        return Servers.cluster(good).resolve("postgresql.conf");
    }

    private static Path pgHba() {
        return Servers.cluster(good).resolve("pg_hba.conf");
    }

    private static BadConfiguration refused(Path data) {
        BadConfiguration refusal = catchThrowableOfType(BadConfiguration.class, () -> Servers.attach(data));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static BadConfiguration refusedUntouched(Path data) throws IOException {
        var before = Servers.snapshot(Servers.cluster(data));
        BadConfiguration refusal = refused(data);
        assertThat(Servers.snapshot(Servers.cluster(data))).isEqualTo(before);
        return refusal;
    }

    private static String english(BadConfiguration refusal) {
        return Messages.in(Locale.ENGLISH)
                .text(refusal.key(), refusal.arguments().toArray());
    }

    @Test
    void clusterOfAnotherMajorVersionIsLeftAsItIs() throws IOException {
        Files.writeString(Servers.cluster(good).resolve("PG_VERSION"), "17\n");
        assertThat(english(refusedUntouched(good)))
                .isEqualTo(Servers.cluster(good).toRealPath() + " holds data of PostgreSQL 17; this program uses"
                        + " PostgreSQL 18. Nothing was changed. Use the older version of the program, or write the"
                        + " data out with pg_dump 17 and load it into a new --data directory.");
    }

    @Test
    void noEmptyClusterIsMadeBesideOneOfAnotherMajorVersion() throws IOException {
        Path older = Files.createDirectories(empty.resolve("postgres").resolve("17"));
        Files.writeString(older.resolve("PG_VERSION"), "17\n");
        assertThat(refused(empty).key()).isEqualTo("database.version");
        assertThat(Servers.cluster(empty)).doesNotExist();
    }

    @Test
    void clusterThatLacksItsPasswordOrVersionIsLeftAsItIs() throws IOException {
        Files.createDirectories(Servers.cluster(empty));
        assertThat(refusedUntouched(empty).key()).isEqualTo("database.incomplete");
        Files.writeString(Servers.cluster(empty).resolve("PG_VERSION"), "18\n");
        assertThat(refusedUntouched(empty).key()).isEqualTo("database.incomplete");
    }

    @Test
    void fsyncOffIsRefusedBeforeTheServerStarts() throws IOException {
        Files.writeString(postgresqlConf(), settings + "\nFSync = 'off'  # faster\n");
        assertThat(english(refusedUntouched(good)))
                .isEqualTo("PostgreSQL's setting fsync is \"off\" at "
                        + postgresqlConf().toRealPath()
                        + "; figures could be lost in a power cut. Set fsync = on (or remove that line) and run"
                        + " again.");
    }

    @Test
    void synchronousCommitOffInAnIncludedFileIsRefusedBeforeTheServerStarts() throws IOException {
        Files.writeString(Servers.cluster(good).resolve("local.conf"), "synchronous_commit off\n");
        Files.writeString(postgresqlConf(), settings + "\ninclude 'local.conf'\n");
        assertThat(english(refusedUntouched(good))).contains("synchronous_commit is \"off\"");
        Files.delete(Servers.cluster(good).resolve("local.conf"));
    }

    @Test
    void fullPageWritesOffByAlterSystemIsRefusedBeforeTheServerStarts() throws Exception {
        try (EmbeddedServer server = Servers.attach(good)) {
            Servers.ask(server, "ALTER SYSTEM SET full_page_writes = off");
        }
        assertThat(english(refusedUntouched(good))).contains("full_page_writes is \"off\"");
        Files.writeString(Servers.cluster(good).resolve("postgresql.auto.conf"), "");
    }

    @Test
    void synchronousCommitOffForTheSuperuserIsRefusedByWhatTheServerSays() throws Exception {
        try (EmbeddedServer server = Servers.attach(empty)) {
            Servers.ask(server, "ALTER ROLE postgres SET synchronous_commit = off");
        }
        assertThat(english(refused(empty))).contains("synchronous_commit is \"off\"");
        assertThat(Servers.postmaster(empty)).isNull();
    }

    @Test
    void commentsAboutFsyncAreNoReasonToRefuse() throws IOException {
        Files.writeString(postgresqlConf(), settings + "\n#fsync = off\nfsync on # kept\n");
        Servers.attach(good).close();
    }

    @Test
    void entryWithoutPasswordIsRefused() throws IOException {
        Files.writeString(pgHba(), "host all all 0.0.0.0/0 trust\n" + access);
        assertThat(english(refused(good))).contains("pg_hba.conf: 1: host 0.0.0.0 trust");
    }

    @Test
    void dataInsideAnotherClusterOrInsideBinariesIsRefused() throws IOException {
        assertThat(refused(Servers.cluster(good).resolve("base").resolve("data"))
                        .key())
                .isEqualTo("database.nested");
        Directories.remove(Servers.cluster(good).resolve("base").resolve("data"));
        Path inBinaries = Servers.BINARIES.resolve("data");
        assertThat(refused(inBinaries).key()).isEqualTo("database.nested");
        Directories.remove(inBinaries);
        Path behindLink = Files.createSymbolicLink(empty.resolve("link"), Servers.cluster(good));
        assertThat(refused(behindLink).key()).isEqualTo("database.nested");
    }

    @Test
    void pathThatAShellWouldReadIsRefused() {
        assertThat(refused(empty.resolve("a$b")).key()).isEqualTo("database.path");
        assertThat(refused(empty.resolve("a\"b")).key()).isEqualTo("database.path");
    }

    @Test
    void machineWithoutBinariesIsToldToUseAServer() {
        BadConfiguration refusal =
                catchThrowableOfType(BadConfiguration.class, () -> Binaries.archive("Linux", "riscv64"));
        assertThat(english(refusal)).contains("Linux riscv64").contains("TONGHOP_DB_URL");
    }
}

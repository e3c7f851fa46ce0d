package vn.tonghop.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.batch.ReviewApplication;
import vn.tonghop.batch.RunSettings;
import vn.tonghop.catalog.ReviewFile;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.core.definition.NotifySettings;
import vn.tonghop.core.definition.NotifySettings.Mail;
import vn.tonghop.core.definition.NotifySettings.Privacy;
import vn.tonghop.core.definition.NotifySettings.Webhook;
import vn.tonghop.core.definition.Schedule;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.store.Store;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.DatabaseSettings;
import vn.tonghop.store.database.TestDatabase;

/** What people are told of nights, by a mail server and a receiver of webhooks that may be slow, away or broken. */
class NotifyingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String REVIEW = "directive-05-2018";
    private static final NotifySecrets NO_SECRETS = new NotifySecrets("", "", "");
    private static final NotifyPace QUICK = new NotifyPace(
            Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(200), 3, Duration.ofSeconds(30));

    @TempDir
    Path inbox;

    private final DatabaseSettings settings = TestDatabase.freshSettings();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<String> posts = new CopyOnWriteArrayList<>();
    private final CountDownLatch patience = new CountDownLatch(1);
    private volatile int answer = 200;

    @AfterEach
    void closeAll() throws Exception {
        patience.countDown();
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
        TestDatabase.drop(settings);
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    /** A node whose night of three days ago has no run yet, and gets it at once. */
    private Store serve(NotifySettings notify, NotifyPace pace) throws Exception {
        Database database = opened(Database.open(settings));
        Store store = database.store();
        store.inTransaction(() -> store.registry().save(SampleRegistry.withBodies(), "test"));
        ReviewApplication application = opened(ReviewApplication.start(store, RunSettings.DEFAULT, ReviewFile::parse));
        LocalDate day = Instant.now().atZone(ZONE).toLocalDate().minusDays(3);
        Schedule schedule = new Schedule(
                "nightly",
                "0 0 1 " + day.getDayOfMonth() + " " + day.getMonthValue() + " ?",
                ZONE,
                REVIEW,
                null,
                Duration.ofSeconds(2),
                // Else the night of three days ago would be told as missed.
                Duration.ofDays(30));
        ServeSettings quick =
                ServeSettings.of(Path.of("jobs"), inbox).quickened(Duration.ofMillis(300), Duration.ofSeconds(2));
        Serving serving = opened(Serving.start(
                database, application.runs(), List.of(schedule), quick, Limits.DEFAULT, new SilentNights()));
        opened(Notifying.start(store, serving, notify, NO_SECRETS, pace, new SilentNights()));
        return store;
    }

    /** The night becomes due from here on. */
    private void fallDue() throws SQLException {
        rows("UPDATE tonghop.schedule SET since = since - interval '10 days'");
    }

    private void send(String name, String... lines) throws IOException {
        Path file = inbox.resolve(REVIEW).resolve("van-lang").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-12-20T00:00:00Z")));
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = TestDatabase.superuser(settings.name());
                var statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (statement.execute(sql)) {
                var result = statement.getResultSet();
                while (result.next()) {
                    rows.add(String.valueOf(result.getString(1)));
                }
            }
            return rows;
        }
    }

    private void until(String sql, String wanted) throws Exception {
        for (int i = 0; i < 600 && !rows(sql).equals(List.of(wanted)); i++) {
            Thread.sleep(50);
        }
        assertThat(rows(sql)).as(sql).containsExactly(wanted);
    }

    private GreenMail mailServer() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        opened(server::stop);
        return server;
    }

    private static NotifySettings mail(int port, String language) {
        Mail mail = new Mail("127.0.0.1", port, Privacy.NONE, "tonghop@example.vn", List.of("a@example.vn"));
        return new NotifySettings(language, Optional.of(mail), Optional.empty());
    }

    /** A receiver that answers as it is told to; 0 is no answer at all. */
    private NotifySettings webhook() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/hook", this::receive);
        server.start();
        opened(() -> server.stop(0));
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
        return new NotifySettings("en", Optional.empty(), Optional.of(new Webhook(url)));
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            posts.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (answer == 0) {
                patience.await();
            }
            exchange.sendResponseHeaders(answer == 0 ? 200 : answer, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nightIsToldOnceByMailThoughTwoNodesServe() throws Exception {
        GreenMail server = mailServer();
        NotifySettings notify = mail(server.getSmtp().getPort(), "vi");
        send(
                "a.csv",
                "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ",
                "1;huyện Văn Lãng;hộ A;100 m2;5 triệu đồng",
                "2;xã Không Có;hộ B;50 m2;");
        serve(notify, QUICK);
        serve(notify, QUICK);
        fallDue();
        until("SELECT state FROM tonghop.notice_delivery", "sent");
        until("SELECT count(*) FROM tonghop.notice", "1");
        // A second copy would be on its way by now.
        Thread.sleep(1_000);
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).startsWith("Tổng Hợp: lịch nightly, đêm ");
        assertThat(message.getMessageID())
                .isEqualTo("<" + rows("SELECT notice_id FROM tonghop.notice").get(0) + "@example.vn>");
        assertThat(String.valueOf(message.getContent()).replace("\r\n", "\n"))
                .contains("Đợt directive-05-2018: lượt chạy 1: ")
                .contains("Tệp: mới 1, đã có 0, thay tệp cũ 0, bị từ chối 0")
                .contains("Dòng trong đó: vào số liệu 1, treo 1, không phải dữ liệu 1")
                .contains("Đã báo cáo: 1 trên 11 đơn vị phải báo cáo", "Chưa có gì dùng được của 10: ")
                .contains("Đang treo 1 dòng, theo lý do:\n    UNKNOWN_UNIT: 1")
                .contains("Bản công bố 1: ", ": – → 100 m²")
                .contains("tonghop held --review directive-05-2018");
    }

    @Test
    void receiverThatIsSlowOrBrokenStopsNoRunAndIsTriedAgainUntilItTakesTheLetter() throws Exception {
        answer = 0;
        Store store = serve(webhook(), QUICK);
        fallDue();
        until("SELECT state FROM tonghop.run_result", "done");
        until("SELECT attempts FROM tonghop.notice_delivery", "1");
        assertThat(store.outbox().standing().toString()).contains("webhook, state=waiting, letters=1");
        answer = 200;
        patience.countDown();
        until("SELECT state FROM tonghop.notice_delivery", "sent");
        String id = rows("SELECT notice_id FROM tonghop.notice").get(0);
        assertThat(posts)
                .allSatisfy(post -> assertThat(post).startsWith(id + " {\"id\":\"" + id + "\",\"kind\":\"night\""));
        assertThat(posts.get(0)).contains("Review directive-05-2018: run 1: done");
    }

    /** F47. Mail is given up after 10 seconds without a word, a webhook after 30, and each is tried again. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @EnabledIfSystemProperty(named = "tonghop.faults", matches = "true", disabledReason = "part of -Pfaults")
    void receiverThatNeverAnswersIsGivenUpAfterItsTimeAndTheRunDoesNotWait(boolean isMail) throws Exception {
        answer = 0;
        NotifySettings silent = isMail ? mail(silentPort(), "vi") : webhook();
        serve(silent, QUICK);
        fallDue();
        until("SELECT state FROM tonghop.run_result", "done");
        assertThat(rows("SELECT count(failure) FROM tonghop.notice_delivery")).containsExactly("0");
        Thread.sleep(5_000);
        assertThat(rows("SELECT count(failure) FROM tonghop.notice_delivery")).containsExactly("0");
        until("SELECT count(failure) FROM tonghop.notice_delivery WHERE state = 'waiting'", "1");
        assertThat(rows("SELECT failure FROM tonghop.notice_delivery").get(0)).containsPattern("(?i)time|answer");
    }

    /** A server that takes connections and says nothing. */
    private int silentPort() throws IOException {
        return opened(new ServerSocket(0, 50, InetAddress.getLoopbackAddress())).getLocalPort();
    }

    @Test
    void letterThatIsRefusedAgainAndAgainIsGivenUpVisibly() throws Exception {
        answer = 503;
        Store store = serve(webhook(), QUICK);
        fallDue();
        until("SELECT state FROM tonghop.notice_delivery", "given_up");
        assertThat(rows("SELECT attempts || ' ' || failure FROM tonghop.notice_delivery"))
                .containsExactly("3 IOException: HTTP 503");
        assertThat(posts).hasSize(3);
        assertThat(store.outbox().standing().toString()).contains("state=given_up", "HTTP 503");
    }

    @Test
    void runThatIsRolledBackIsNotTold() throws Exception {
        Store store = serve(webhook(), QUICK);
        rows("CREATE FUNCTION tonghop.fail() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'no result'; END $$");
        rows("CREATE TRIGGER fail BEFORE INSERT ON tonghop.run_result FOR EACH ROW EXECUTE FUNCTION tonghop.fail()");
        fallDue();
        until("SELECT count(*) FROM tonghop.run", "1");
        Thread.sleep(1_500);
        assertThat(rows("SELECT kind FROM tonghop.notice")).isEmpty();
        assertThat(store.runs().known(1).orElseThrow().over()).isFalse();
        assertThat(posts).isEmpty();
    }

    @Test
    void failedRunAndMissedNightAreToldAtOnce() throws Exception {
        rows("CREATE FUNCTION tonghop.fail() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'no submission today'; END $$");
        rows("CREATE TRIGGER fail BEFORE INSERT ON tonghop.submission FOR EACH ROW EXECUTE FUNCTION tonghop.fail()");
        send("a.csv", "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ", "1;huyện Văn Lãng;hộ A;1 m2;");
        Store store = serve(webhook(), QUICK);
        store.inTransaction(() -> {
            store.outbox().nightMissed("nightly", Instant.parse("2026-11-20T18:00:00Z"));
            return true;
        });
        fallDue();
        until(
                "SELECT count(*) FROM tonghop.notice_delivery WHERE state = 'sent' AND notice_id IN"
                        + " (SELECT notice_id FROM tonghop.notice WHERE kind = 'alarm')",
                "1");
        until(
                "SELECT count(DISTINCT kind) FROM tonghop.notice JOIN tonghop.notice_delivery USING (notice_id)"
                        + " WHERE state = 'sent'",
                "3");
        assertThat(posts)
                .anySatisfy(post ->
                        assertThat(post).contains("A RUN FAILED", "no submission today", "nothing was released"));
        assertThat(posts).anySatisfy(post -> assertThat(post).contains("DID NOT RUN"));
    }
}

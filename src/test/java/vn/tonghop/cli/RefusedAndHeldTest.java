package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.store.embedded.EmbeddedServer;
import vn.tonghop.store.embedded.EmbeddedSettings;

/** What is said while there is no figure yet, about refused files and about held lines. */
class RefusedAndHeldTest {
    private static final String HEADER = "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ (triệu đồng)";

    @TempDir
    Path place;

    private void send(String path, String... lines) throws Exception {
        Path file = place.resolve("inbox").resolve("directive-05-2018").resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, String.join("\n", lines) + "\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-12-20T00:00:00Z")));
    }

    private String on(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", place.resolve("data").toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return out.toString() + err;
    }

    private String run(String... more) {
        List<String> all =
                new ArrayList<>(List.of("run", "--inbox", place.resolve("inbox").toString()));
        all.addAll(List.of(more));
        return on(all.toArray(String[]::new));
    }

    @Test
    void firstReleaseWaitsForAFigureAndEverythingElseIsShownMeanwhile() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.attach(place.resolve("data"), EmbeddedSettings.defaults())) {
            assertThat(server.user()).isNotEmpty();
            nothingSent();
            onlyRefusedAndHeld();
            heldLines();
            firstFigure();
        }
    }

    private void nothingSent() throws Exception {
        Files.createDirectories(place.resolve("inbox"));
        assertThat(run()).contains("Chưa có dòng nào được nhận nên chưa có bản tổng hợp nào.");
        assertThat(on("status", "--lang", "en")).contains("reported: 0 of 11", "Nothing has been received yet.");
        assertThat(on("releases")).isEqualTo("Đợt directive-05-2018 chưa có bản tổng hợp nào.\n");
    }

    private void onlyRefusedAndHeld() throws Exception {
        send("loc-binh/a.csv", HEADER.replace("Đơn vị", "Đon vị"), "1;xã Tú Đoạn;hộ;5 m2;");
        send("chi-lang/a.csv", HEADER + ";Vàng", "1;xã Chi Lăng;hộ;5 m2;;6");
        send("bac-son/bao-cao.xls", "x");
        send(
                "20/a.csv",
                HEADER,
                "1;xã Tân Thành;hộ;5 m2;",
                "2;xã Nam La;hộ;9,000 m2;",
                "3;xã Nam La;hộ;;1 tỷ 250 triệu đồng");
        String said = run("--json");
        assertThat(said).contains("\"status\":\"done\",\"release\":null,\"released\":false");
        assertThat(run("--lang", "en")).contains("No line has been accepted yet, so there is no release yet.");
        assertThat(on("status"))
                .contains(
                        "huyện Lộc Bình (188)      có gửi, bị từ chối\n",
                        "huyện Chi Lăng (187)      có gửi, bị từ chối\n",
                        "huyện Bắc Sơn (185)       có gửi, bị từ chối\n",
                        "huyện Tràng Định (180)    chưa báo cáo\n");
        assertThat(on("status", "--json"))
                .contains("\"code\":\"188\",\"name\":\"Lộc Bình\",\"reported\":false,\"late\":false,\"submissions\":0,"
                        + "\"accepted\":0,\"held\":0,\"state\":\"refused\"}");
        assertThat(receipt("loc-binh"))
                .contains(
                        "Gần nhất là biểu «Biểu đóng góp của tập thể và cá nhân»; còn thiếu cột: Đơn vị; có cột lạ: Đon vị;"
                                + " có thể là: Đon vị → Đơn vị.")
                .doesNotContain("–;");
        assertThat(receipt("chi-lang"))
                .contains("Gần nhất là biểu «Biểu đóng góp của tập thể và cá nhân»; có cột lạ: Vàng.");
        assertThat(on("status", "--submission", "BC-999999")).contains("Không có báo cáo nộp «BC-999999»");
    }

    /** What status says about the one file of a sender. */
    private String receipt(String sender) {
        String line = on("status")
                .lines()
                .filter(text -> text.contains("BC-") && text.contains("  " + sender + "  "))
                .findFirst()
                .orElseThrow();
        return on("status", "--submission", line.strip().substring(0, 9)).replaceAll("\n *", " ");
    }

    private void heldLines() {
        String all = on("held").replaceAll("\n {12}", " ");
        assertThat(all)
                .contains("«xã Tân Thành» có thể là nhiều đơn vị: xã Tân Thành, huyện Cao Lộc (06250);")
                .contains(
                        "Ô ghi «1 tỷ 250 triệu đồng» với đơn vị tính của riêng nó, còn tiêu đề cột (hay cột đơn vị tính của dòng) ghi «triệu đồng»")
                .contains("«9,000 m2» có nhiều cách đọc: 9.000 m², 9 m².");
        assertThat(on("held", "--lang", "en", "--unit", "06169"))
                .startsWith("Review directive-05-2018; lines held: 2\n");
        assertThat(on("held", "--lang", "en", "--unit", "182")).contains("lines held: 2\n", "9,000 m2");
        assertThat(on("held", "--lang", "en", "--unit", "183")).contains("lines held: 1\n", "AMBIGUOUS_UNIT");
        assertThat(on("held", "--lang", "en", "--unit", "20")).contains("lines held: 3\n");
        assertThat(on("held", "--json", "--unit", "06169"))
                .contains("\"candidates\":[],\"unit\":\"06169\",\"cell\":null}");
    }

    private void firstFigure() throws Exception {
        send("van-lang/a.csv", HEADER, "1;xã Nam La;hộ;9.000 m2;1,5", "2;xã Nam La;hộ;12,5 m2;20");
        String said = run("--lang", "en");
        assertThat(said).contains("Release 1 is out.", "tonghop explain --unit 182 --indicator money_donated");
        assertThat(receipt("van-lang")).contains("NUMBERS_VIETNAMESE", "như ô «12,5 m2» cho thấy");
        assertThat(on("status", "--json")).contains("\"code\":\"182\",\"name\":\"Văn Lãng\",\"reported\":true");
        Files.writeString(
                place.resolve("inbox/directive-05-2018/van-lang/a.csv"), HEADER + "\n1;xã Nam La;hộ;hàng trăm;\n");
        Files.setLastModifiedTime(
                place.resolve("inbox/directive-05-2018/van-lang/a.csv"),
                FileTime.from(Instant.parse("2018-12-21T00:00:00Z")));
        // All figures gone because a file was replaced is news, not nothing.
        assertThat(run("--lang", "en")).contains("Release 2 is out.");
        assertThat(on("verify", "--lang", "en")).doesNotContain("BROKEN");
    }
}

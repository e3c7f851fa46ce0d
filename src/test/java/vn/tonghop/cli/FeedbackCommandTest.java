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
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.store.embedded.EmbeddedServer;
import vn.tonghop.store.embedded.EmbeddedSettings;

/** A file goes back to its sender with what is held marked, and comes back corrected. */
class FeedbackCommandTest {
    private static final String REVIEW = "directive-05-2018";
    private static final String GIFTS = "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ";
    private static final DataFormatter SHOWN = new DataFormatter(Locale.ROOT);

    @TempDir
    static Path place;

    private static EmbeddedServer server;
    private static Instant clock = Instant.parse("2018-12-20T00:00:00Z");

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(place.resolve("inbox"));
        server = EmbeddedServer.attach(place.resolve("data"), EmbeddedSettings.defaults());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static List<JsonNode> on(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--json", "--lang", "vi", "--data", place.resolve("data").toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        assertThat(code).as(out + "" + err).isZero();
        return out.toString()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static String sendAndRun(String path, String... lines) throws Exception {
        Path file = place.resolve("inbox").resolve(REVIEW).resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, String.join("\n", lines) + "\n");
        clock = clock.plusSeconds(60);
        Files.setLastModifiedTime(file, FileTime.from(clock));
        on("run", "--inbox", place.resolve("inbox").toString());
        List<JsonNode> all = new ArrayList<>();
        on("status").get(0).get("submissions").forEach(all::add);
        return all.get(all.size() - 1).get("receipt").asString();
    }

    private static Workbook feedback(String receipt) throws Exception {
        Path file = place.resolve(receipt + ".xlsx");
        assertThat(on("feedback", "--submission", receipt, "--out", file.toString())
                        .get(0)
                        .get("file")
                        .asString())
                .isEqualTo(file.toString());
        return WorkbookFactory.create(file.toFile());
    }

    private static String text(Sheet sheet, int row, int column) {
        return SHOWN.formatCellValue(sheet.getRow(row).getCell(column));
    }

    private static boolean isMarked(Row row, int column) {
        return row.getCell(column).getCellStyle().getFillForegroundColor() == IndexedColors.YELLOW.getIndex();
    }

    @Test
    void heldCellIsMarkedWithReasonAndCureBesideItsLine() throws Exception {
        String receipt = sendAndRun(
                "van-lang/a.csv",
                GIFTS,
                "1;huyện Văn Lãng;Công an huyện;1.000 m2;",
                "",
                "2;xã Nam La;=HYPERLINK(\"x\");vài sào;5 triệu đồng");
        try (Workbook workbook = feedback(receipt)) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(text(sheet, 0, 5)).isEqualTo("Tổng Hợp: lý do treo");
            assertThat(text(sheet, 3, 5)).contains("vài sào");
            assertThat(text(sheet, 3, 6)).isNotBlank();
            assertThat(isMarked(sheet.getRow(3), 3)).isTrue();
            assertThat(isMarked(sheet.getRow(3), 4)).isFalse();
            assertThat(isMarked(sheet.getRow(1), 3)).isFalse();
            assertThat(sheet.getRow(3).getCell(2).getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(sheet.getRow(3).getCell(2).getCellStyle().getQuotePrefixed())
                    .isTrue();
            Sheet summary = workbook.getSheet("Tóm tắt");
            assertThat(text(summary, 2, 0)).isEqualTo("4 dòng: 1 được tính, 1 bị treo, 2 không phải số liệu.");
            assertThat(text(summary, 6, 1)).isEqualTo("D4");
        }
    }

    @Test
    void columnsWeAddedComeBackWithoutMeaning() throws Exception {
        sendAndRun(
                "trang-dinh/a.csv",
                GIFTS + ";Tổng Hợp: lý do treo;Tổng Hợp: cách sửa",
                "1;huyện Tràng Định;Công an huyện;700 m2;;«vài sào» không rõ;Hãy ghi số");
        assertThat(on("figures", "--unit", "180", "--indicator", "land_donated")
                        .get(0)
                        .get("stated")
                        .asString())
                .isEqualTo("700");
    }

    @Test
    void refusedFileGoesBackWithItsReasonOnly() throws Exception {
        String receipt = sendAndRun("binh-gia/a.csv", "STT;Tên;Số tiền", "1;Bình Gia;5 triệu đồng");
        try (Workbook workbook = feedback(receipt)) {
            assertThat(workbook.getNumberOfSheets()).isOne();
            assertThat(text(workbook.getSheetAt(0), 6, 0)).isEqualTo("từ chối");
        }
    }

    @Test
    void blankFormIsWrittenForAUnit() throws Exception {
        on("run", "--inbox", place.resolve("inbox").toString());
        Path file = place.resolve("blank.xlsx");
        on("template", "--unit", "van-lang", "--form", "units", "--out", file.toString());
        try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
            assertThat(text(workbook.getSheetAt(0), 4, 1)).isEqualTo("Đơn vị");
        }
    }
}

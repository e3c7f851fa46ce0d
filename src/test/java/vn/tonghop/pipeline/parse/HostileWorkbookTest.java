package vn.tonghop.pipeline.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.pipeline.parse.WorkbookSurveyTest.refusal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.pipeline.Workbooks;
import vn.tonghop.pipeline.parse.workbook.WorkbookLimits;

/** Files made to hurt, and files that were hurt, are refused; nothing of them is guessed, and nothing breaks. */
class HostileWorkbookTest {
    /** Always the same bytes: what tells when it was made is replaced. */
    private static final byte[] REPORT = Zips.with(
            Workbooks.bytes(workbook -> WorkbookSurveyTest.report(workbook, "a")),
            "docProps/core.xml",
            "<a/>".getBytes(StandardCharsets.UTF_8));

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String OPEN =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String CLOSE = "</sheetData></worksheet>";

    private static String sheet(String xml) {
        return refusal(Zips.withSheet(REPORT, xml), "a.xlsx");
    }

    @Test
    void entitiesAreRefusedBeforeOneIsLookedAt() {
        String laughs = "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
        String said = "WORKBOOK_DECLARES_ENTITIES " + Zips.SHEET;
        assertThat(sheet(HEAD + laughs + OPEN + "<row><c t=\"str\"><v>&d;</v></c></row>" + CLOSE))
                .isEqualTo(said);
        assertThat(sheet(HEAD + "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">" + OPEN + CLOSE))
                .isEqualTo(said);
        assertThat(sheet(HEAD + OPEN + "<row><c t=\"str\"><v>&d;</v></c></row>" + CLOSE))
                .isEqualTo("WORKBOOK_DAMAGED " + Zips.SHEET);
    }

    @Test
    void whatIsZippedTooWellIsRefusedBeforeItIsUnzipped() {
        assertThat(refusal(Zips.with(REPORT, "xl/media/a.bin", new byte[8_000_000]), "a.xlsx"))
                .isEqualTo("WORKBOOK_TOO_LARGE ratio; 250");
    }

    @Test
    void aPartThatSaysLessThanItHasIsRefused() {
        byte[] zip = Zips.withSheet(REPORT, HEAD + OPEN + " ".repeat(70_000) + CLOSE);
        for (int i = 0; i + 30 < zip.length; i++) {
            // The size in the list of files (PKWARE 4.3.12).
            boolean entry = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
            boolean large = entry && (zip[i + 26] & 0xFF) == 1;
            if (large) {
                zip[i + 26] = 0;
            }
        }
        assertThat(refusal(zip, "a.xlsx")).startsWith("WORKBOOK_DAMAGED");
    }

    @Test
    void tooManyPartsAreRefusedBeforeTheirListIsRead() {
        Map<String, byte[]> parts = new LinkedHashMap<>(Zips.parts(REPORT));
        IntStream.range(0, 5_100).forEach(i -> parts.put("xl/media/" + i, new byte[0]));
        assertThat(refusal(Zips.zip(parts), "a.xlsx")).isEqualTo("WORKBOOK_TOO_LARGE parts; 5000");
    }

    @Test
    void eachLimitHasItsWord() {
        byte[] texts = Workbooks.bytes(workbook -> {
            WorkbookSurveyTest.report(workbook, "a");
            IntStream.range(2, 400).forEach(i -> Workbooks.row(workbook.getSheet("a"), i + 1, "xã " + i, i));
        });
        assertThat(limited(texts, new WorkbookLimits(1_000, 99, 1 << 30, 250, 1 << 20, 999, 999)))
                .isEqualTo("WORKBOOK_TOO_LARGE [bytes, 1000]");
        assertThat(limited(texts, new WorkbookLimits(1 << 20, 5, 1 << 30, 250, 1 << 20, 999, 999)))
                .isEqualTo("WORKBOOK_TOO_LARGE [parts, 5]");
        assertThat(limited(texts, new WorkbookLimits(1 << 20, 99, 9_000, 250, 1 << 20, 999, 999)))
                .isEqualTo("WORKBOOK_TOO_LARGE [unzipped, 9000]");
        assertThat(limited(texts, new WorkbookLimits(1 << 20, 99, 1 << 30, 250, 1_000, 999, 999)))
                .isEqualTo("WORKBOOK_TOO_LARGE [shared, 1000]");
        assertThat(limited(texts, new WorkbookLimits(1 << 20, 99, 1 << 30, 250, 1 << 20, 99, 999)))
                .isEqualTo("WORKBOOK_TOO_LARGE [shared, 99]");
        assertThat(limited(texts, new WorkbookLimits(1 << 20, 99, 1 << 30, 250, 1 << 20, 999, 0)))
                .startsWith("WORKBOOK_TOO_LARGE");
    }

    private static String limited(byte[] bytes, WorkbookLimits limits) {
        Limits all = new Limits(1 << 30, 200_000, 500, limits);
        Finding finding = ((Survey.Refused) WorkbookSurveyTest.survey(bytes, "a.xlsx", all)).finding();
        return finding.code() + " " + finding.arguments();
    }

    @Test
    void tooManyCellsAndTooLongRowsNameTheirCell() {
        byte[] wide = Workbooks.bytes(workbook -> {
            WorkbookSurveyTest.report(workbook, "a");
            workbook.getSheet("a").getRow(1).createCell(600).setCellValue("x");
        });
        Finding finding = ((Survey.Refused) WorkbookSurveyTest.survey(wide, "a.xlsx", Limits.DEFAULT)).finding();
        assertThat(finding.code()).isEqualTo(FindingCode.TOO_MANY_COLUMNS);
        assertThat(finding.place().cell()).isEqualTo("a!WC2");
        byte[] odd = Workbooks.bytes(workbook -> {
            WorkbookSurveyTest.report(workbook, "a");
            workbook.getSheet("a").getRow(1).getCell(0).setCellValue("xã \u202EA");
        });
        assertThat(refusal(odd, "a.xlsx")).isEqualTo("FORBIDDEN_CHARACTER@a U+202E");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"/><row r=\"2\"><c><v>1</v></c></row>",
                "<row r=\"1048577\"><c><v>1</v></c></row>",
                "<row r=\"-1\"><c><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"B2\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><v>99999</v></c></row>",
                "<row r=\"1\"><c><v>NaN</v></c></row>",
                "<row r=\"1\"><c><v>0x10</v></c></row>",
                "<row r=\"1\"><c><v>1</v></row>",
            })
    void aSheetThatContradictsItselfIsRefused(String rows) {
        assertThat(sheet(HEAD + OPEN + rows + CLOSE)).startsWith("WORKBOOK_DAMAGED");
    }

    @Test
    void aMergedRangeThatIsNoneIsRefused() {
        String rows = "<row><c t=\"str\"><v>Đơn vị</v></c><c t=\"str\"><v>Đảng viên</v></c></row>"
                + "<row><c t=\"str\"><v>xã A</v></c></row>";
        String merges = "</sheetData><mergeCells><mergeCell ref=\"A0:B1\"/></mergeCells></worksheet>";
        assertThat(sheet(HEAD + OPEN + rows + merges)).isEqualTo("WORKBOOK_DAMAGED " + Zips.SHEET);
    }

    @Test
    void whatTheParserWouldHoldInMemoryIsBounded() {
        String many = IntStream.range(0, 6_000).mapToObj(i -> "<n" + i + "/>").reduce("", String::concat);
        assertThat(sheet(HEAD + OPEN + many + CLOSE)).isEqualTo("WORKBOOK_TOO_LARGE names; 5000");
        Random random = new Random(7);
        StringBuilder noise = new StringBuilder();
        random.ints(1_200_000, 'a', 'z').forEach(c -> noise.append((char) c));
        assertThat(sheet(HEAD + OPEN + "<row a=\"" + noise + "\"/>" + CLOSE)).startsWith("WORKBOOK_TOO_LARGE text");
        assertThat(sheet(HEAD + OPEN + "<!--" + noise + "-->" + CLOSE)).startsWith("WORKBOOK_TOO_LARGE text");
        assertThat(sheet(HEAD + OPEN + "<row><c t=\"str\"><v>" + noise + "</v></c></row>" + CLOSE))
                .startsWith("WORKBOOK_TOO_LARGE text");
    }

    /** Newer Javas count every &amp;amp; towards limits that are meant for entities. */
    @Test
    void manyMarksWrittenAsEntitiesAreNoHarm() {
        String rows = IntStream.rangeClosed(3, 30_000)
                .mapToObj(i -> "<row><c t=\"str\"><v>&amp;&lt;&#233; " + i + "</v></c></row>")
                .collect(Collectors.joining());
        String header = "<row><c t=\"str\"><v>Đơn vị</v></c><c t=\"str\"><v>Đảng viên</v></c></row>";
        byte[] bytes = Zips.withSheet(REPORT, HEAD + OPEN + header + rows + CLOSE);
        Survey.Recognised whole = (Survey.Recognised) WorkbookSurveyTest.survey(bytes, "a.xlsx", Limits.DEFAULT);
        assertThat(whole.lines()).isEqualTo(29_999);
    }

    @Test
    void xmlInAnotherCodeThanItSaysIsRefused() {
        assertThat(sheet("<?xml version=\"1.0\" encoding=\"windows-1252\"?>" + OPEN + CLOSE))
                .isEqualTo("WORKBOOK_DAMAGED " + Zips.SHEET);
        assertThat(refusal(
                        Zips.with(REPORT, Zips.SHEET, (HEAD + OPEN + CLOSE).getBytes(StandardCharsets.UTF_16LE)),
                        "a.xlsx"))
                .isEqualTo("WORKBOOK_DAMAGED " + Zips.SHEET);
    }

    /** Bytes changed, cut and doubled in the zip file itself, and in its parts before they are zipped. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void damagedFilesAreReadOrRefusedAndNothingElse(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            byte[] damaged = random.nextBoolean() ? damaged(REPORT, random) : damagedPart(random);
            Survey survey = WorkbookSurveyTest.survey(damaged, "a.xlsx", Limits.DEFAULT);
            assertThat(survey).as("seed %d, file %d", seed, i).isNotNull();
        }
    }

    private static byte[] damagedPart(Random random) {
        Map<String, byte[]> parts = Zips.parts(REPORT);
        String name = parts.keySet().stream()
                .skip(random.nextInt(parts.size()))
                .findFirst()
                .orElseThrow();
        return Zips.with(REPORT, name, damaged(Objects.requireNonNull(parts.get(name)), random));
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) "<>\"'&;/ =0919".charAt(random.nextInt(13));
        }
        return switch (random.nextInt(4)) {
            case 0 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                int at = random.nextInt(bytes.length);
                byte[] doubled = java.util.Arrays.copyOf(bytes, bytes.length * 2 - at);
                System.arraycopy(bytes, at, doubled, bytes.length, bytes.length - at);
                yield doubled;
            }
            default -> bytes;
        };
    }
}

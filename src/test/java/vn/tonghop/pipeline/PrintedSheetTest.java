package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.pipeline.validate.LineOutcome;

/**
 * A plain table and the same table as it is printed, with title, header over several rows, column marks, sections,
 * totals, parts and signatures, give the same observations; every line comes out once.
 */
class PrintedSheetTest {
    private static final int SHEETS = 25;
    private static final String[] UNITS = {
        "xã Tân Mỹ",
        "xã Tân Lang",
        "thị trấn Na Sầm",
        "xã Nam La",
        "xã Hội Hoan",
        "xã Tân Thanh",
        "xã Nam Lai",
        "Công an huyện"
    };
    private static final String[] AMOUNTS = {"40", "1.040", "hơn 30", "", "-", "12", "nhiều", "7"};
    private static final ReviewPipeline PIPELINE = Reviews.pipeline();

    private static List<String> observations(List<LineOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !(outcome instanceof LineOutcome.NonData))
                .map(Outcomes::inShort)
                .toList();
    }

    private static List<String> rows(Random random) {
        List<String> rows = new ArrayList<>();
        int count = 2 + random.nextInt(UNITS.length - 1);
        for (int i = 0; i < count; i++) {
            rows.add((i + 1) + ";" + UNITS[i] + ";" + AMOUNTS[random.nextInt(AMOUNTS.length)] + ";"
                    + AMOUNTS[random.nextInt(4)] + ";" + AMOUNTS[random.nextInt(6)]);
        }
        return rows;
    }

    private static String printed(List<String> rows, Random random) {
        StringBuilder sheet = new StringBuilder();
        if (random.nextBoolean()) {
            sheet.append("HUYỆN ỦY VĂN LÃNG;;;ĐẢNG CỘNG SẢN VIỆT NAM;\n;;;;\n");
        }
        sheet.append("BIỂU TỔNG HỢP NĂM 2018;;;;\n");
        sheet.append(random.nextBoolean() ? ";;;;Đơn vị tính: người\n" : "");
        sheet.append(
                random.nextBoolean()
                        ? "STT;Đơn vị;Đảng viên;;Kiểm tra\n;;Tổng số đảng viên;Đã ký cam kết;Số cuộc kiểm tra\n"
                        : "STT;Đơn vị;Tổng số;Đã ký;Số cuộc\n;;đảng viên;cam kết;kiểm tra\n");
        sheet.append(random.nextBoolean() ? "(1);(2);(3);(4);(5)\n" : "");
        sheet.append(random.nextInt(3) == 0 ? ";Tổng cộng;9;9;9\n" : "");
        String[] marks = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII"};
        int section = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (i == 0 || random.nextInt(4) == 0) {
                String amounts = random.nextBoolean() ? ";;;" : ";100;90;5";
                sheet.append(marks[section])
                        .append(";Khối thứ ")
                        .append(section + 1)
                        .append(amounts)
                        .append('\n');
                section++;
            }
            sheet.append(rows.get(i)).append('\n');
            sheet.append(random.nextInt(5) == 0 ? ";Trong đó: nữ;5;4;\n" : "");
        }
        sheet.append(random.nextBoolean() ? "Tổng cộng;;100;90;5\n" : "");
        if (random.nextBoolean()) {
            sheet.append(
                    ";;;;\n;;;Văn Lãng, ngày 5 tháng 12 năm 2018;\nNơi nhận:;;;TM. BAN THƯỜNG VỤ;\n- Lưu;;;Nguyễn Văn An;\n");
        }
        return sheet.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void aPrintedSheetSaysWhatThePlainTableSays(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SHEETS; i++) {
            List<String> rows = rows(random);
            String plain =
                    "STT;Đơn vị;Tổng số đảng viên;Đã ký cam kết;Số cuộc kiểm tra\n" + String.join("\n", rows) + "\n";
            String sheet = printed(rows, random);
            List<LineOutcome> outcomes = Reviews.outcomes(PIPELINE, sheet);
            List<String> expected = observations(Reviews.outcomes(PIPELINE, plain)).stream()
                    .map(PrintedSheetTest::withoutColumn)
                    .toList();
            assertThat(observations(outcomes).stream().map(PrintedSheetTest::withoutColumn))
                    .as("seed %d, sheet %d: %s", seed, i, sheet)
                    .containsExactlyElementsOf(expected);
            assertThat((long) outcomes.size()).as(sheet).isEqualTo(sheet.lines().count());
        }
    }

    /** A header of several rows is shown as a whole, so a column is called otherwise. */
    private static String withoutColumn(String outcome) {
        return outcome.replaceAll("@[^«]*«", "«");
    }
}

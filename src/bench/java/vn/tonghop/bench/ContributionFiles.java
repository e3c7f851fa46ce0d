package vn.tonghop.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitVersion;

/**
 * Writes the contributions of the eleven districts of Lạng Sơn in 2018, made up from a seed, and beside them the figures that
 * must come of them. The truth is known because each line is made from it; no reader of ours is asked.
 */
public final class ContributionFiles {
    static final String REVIEW = "directive-05-2018";
    static final List<String> COLUMNS = List.of(
            "STT",
            "Đơn vị",
            "Tập thể, cá nhân",
            "Nội dung",
            "Thời gian",
            "Diện tích đất hiến",
            "Số tiền ủng hộ",
            "Ngày công",
            "Số người tham gia",
            "Ghi chú");

    private static final LocalDate DAY = LocalDate.of(2018, 12, 31);
    private static final String PROVINCE = "20";
    private static final List<String> DISTRICTS =
            List.of("178", "180", "181", "182", "183", "184", "185", "186", "187", "188", "189");
    private static final List<String> GIVERS = List.of(
            "nhân dân thôn Nà Han", "các hộ dân", "một hộ dân", "Hội Liên hiệp Phụ nữ", "Đoàn Thanh niên",
            "Hội Cựu chiến binh", "Hội Nông dân", "một doanh nghiệp", "chi bộ thôn Đồng Tâm", "trường Tiểu học");
    private static final List<String> DEEDS = List.of(
            "hiến đất, góp công làm đường giao thông nông thôn",
            "ủng hộ quỹ \"\"Vì người nghèo\"\"",
            "làm nhà văn hóa thôn, kè mương",
            "giúp hộ nghèo sửa nhà",
            "dọn vệ sinh, trồng cây đầu xuân");

    private final Random random;
    private final List<UnitNames> districts = new ArrayList<>();
    private final Truth truth = new Truth();

    private ContributionFiles(long seed) {
        random = new Random(seed);
        Registry registry = SampleRegistry.load();
        for (String code : DISTRICTS) {
            UnitVersion district = registry.versionsOn(DAY).stream()
                    .filter(unit -> unit.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            districts.add(new UnitNames(registry, district, DAY));
        }
    }

    /** Writes {@code inbox/<review>/<district>/dong-gop.csv} and {@code truth.csv} into a folder; returns the truth. */
    static Truth write(Path folder, long seed, long lines) throws IOException {
        ContributionFiles files = new ContributionFiles(seed);
        files.write(folder, lines);
        files.truth.write(folder.resolve("truth.csv"));
        return files.truth;
    }

    /** Arguments: folder, seed, number of lines. */
    public static void main(String[] arguments) throws IOException {
        Truth truth =
                write(Path.of(arguments[0]), Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
        System.out.println(arguments[2] + " lines, of which " + truth.held() + " must be held");
    }

    /** The files of a folder, in the order of their districts. */
    static List<Path> files(Path folder) {
        return DISTRICTS.stream()
                .map(code -> folder.resolve("inbox")
                        .resolve(REVIEW)
                        .resolve(code)
                        .resolve("dong-gop.csv"))
                .toList();
    }

    private void write(Path folder, long lines) throws IOException {
        List<Path> files = files(folder);
        long written = 0;
        for (int i = 0; i < files.size(); i++) {
            // The largest district sends three times as much as the smallest.
            long upTo = i == files.size() - 1 ? lines : lines * share(i) / share(files.size() - 1);
            Files.createDirectories(files.get(i).getParent());
            try (Writer out = Files.newBufferedWriter(files.get(i))) {
                out.write(String.join(",", COLUMNS.stream().map(ContributionFiles::quoted).toList()) + "\n");
                for (long line = 1; written < upTo; line++, written++) {
                    out.write(line(districts.get(i), line));
                }
            }
        }
    }

    /** How many parts of all lines the districts up to this one send: the first 10, the last 30. */
    private static long share(int district) {
        return 10L * (district + 1) + (long) district * (district + 1);
    }

    private String line(UnitNames names, long number) {
        UnitVersion unit = names.any(random);
        Cells cells = new Cells(names.printed(unit, random), date(2018));
        Map<String, Amount> amounts = amounts();
        cells.land = text(amounts, "land_donated");
        cells.money = text(amounts, "money_donated");
        cells.labour = text(amounts, "labour_days");
        cells.people = text(amounts, "participants");
        int die = random.nextInt(100);
        if (die == 0) {
            cells.unit = names.misprinted(unit, random);
            truth.hold();
        } else if (die < 3) {
            spoil(cells, names);
            truth.hold();
        } else {
            amounts.forEach((indicator, amount) -> count(unit, names.district(), indicator, amount.sum()));
        }
        String line = String.join(
                        ",",
                        Long.toString(number),
                        quoted(cells.unit),
                        quoted(any(GIVERS) + " số " + random.nextInt(900)),
                        "\"" + any(DEEDS) + "\"",
                        cells.date,
                        quoted(cells.land),
                        quoted(cells.money),
                        quoted(cells.labour),
                        quoted(cells.people),
                        "số liệu dựng để thử")
                + "\n";
        return random.nextInt(12) == 0 ? Normalizer.normalize(line, Normalizer.Form.NFD) : line;
    }

    private void count(UnitVersion unit, UnitVersion district, String indicator, Sum sum) {
        truth.add(unit.code(), indicator, sum);
        if (!unit.code().equals(district.code())) {
            truth.add(district.code(), indicator, sum);
        }
        truth.add(PROVINCE, indicator, sum);
    }

    private static final class Cells {
        String unit;
        String date;
        String land = "";
        String money = "";
        String labour = "";
        String people = "";

        Cells(String unit, String date) {
            this.unit = unit;
            this.date = date;
        }
    }

    /** One to three amounts a line, money most often. */
    private Map<String, Amount> amounts() {
        Map<String, Amount> amounts = new TreeMap<>();
        int which = random.nextInt(10);
        if (which != 3 && which != 4 && which != 9) {
            amounts.put("money_donated", AmountShapes.any(AmountShapes.MONEY, random));
        }
        if (which == 3 || which == 4 || which == 5 || which == 6) {
            amounts.put("land_donated", AmountShapes.any(AmountShapes.LAND, random));
        }
        if (which == 4 || which == 6 || which == 7 || which == 9) {
            amounts.put("labour_days", AmountShapes.any(AmountShapes.LABOUR, random));
        }
        if (which == 8 || which == 9) {
            amounts.put("participants", AmountShapes.any(AmountShapes.PEOPLE, random));
        }
        return amounts;
    }

    private static String text(Map<String, Amount> amounts, String indicator) {
        Amount amount = amounts.get(indicator);
        return amount == null ? "" : amount.text();
    }

    /** One thing wrong for which a line must be held, whatever else is on it. */
    private void spoil(Cells cells, UnitNames names) {
        switch (random.nextInt(11)) {
            case 0 -> cells.money = "hàng trăm triệu đồng";
            case 1 -> cells.money = AmountShapes.grouped(1_000L * (1 + random.nextInt(200))) + " USD";
            case 2 -> cells.money = "hơn " + (1 + random.nextInt(9)) + " triệu đồng/m2";
            case 3 -> cells.land = (1 + random.nextInt(900)) + " triệu đồng";
            case 4 -> cells.unit = "";
            case 5 -> cells.unit = "xã Khuổi Không Có";
            case 6 -> {
                UnitNames other = districts.get((districts.indexOf(names) + 1) % districts.size());
                UnitVersion unit = other.any(random);
                cells.unit = unit == other.district()
                        ? unit.kind().word() + " " + unit.name()
                        : unit.kind().word() + " " + unit.name() + ", " + other.district().kind().word() + " "
                                + other.district().name();
            }
            case 7 -> cells.date = date(2017);
            case 8 -> cells.land = AmountShapes.grouped(200 + random.nextInt(9_000)) + " ha";
            case 9 -> {
                cells.land = "";
                cells.money = "";
                cells.labour = "";
                cells.people = "";
            }
            default -> cells.people = (1 + random.nextInt(100)) + "%";
        }
    }

    private String date(int year) {
        return (1 + random.nextInt(28)) + "/" + (1 + random.nextInt(12)) + "/" + year;
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String quoted(String cell) {
        return cell.indexOf(',') < 0 ? cell : "\"" + cell + "\"";
    }
}

package vn.tonghop.pipeline;

import java.util.Random;
import java.util.stream.Stream;
import vn.tonghop.core.registry.UnitVersion;

/** Reports as they are sent: real units, bodies that give, amounts in the ways they are written. No names of persons. */
public final class GeneratedReports {
    private static final String[] UNITS = Reviews.REGISTRY.versionsOn(Reviews.REVIEW.registryDate()).stream()
            .flatMap(GeneratedReports::spellings)
            .toArray(String[]::new);
    private static final String[] GIVERS = {
        "các hộ dân", "Hội LHPN xã", "Chi bộ thôn Nà Han", "một cá nhân", "trường tiểu học", "Đoàn thanh niên",
                "Công an huyện",
        "hội viên Hội Nông dân", "Hội Cựu chiến binh", "DNTN, HTX trên địa bàn", "Mặt trận Tổ quốc", "Đảng ủy xã",
                "12 hộ", ""
    };
    private static final String[] WORKS = {
        "làm đường giao thông nông thôn",
        "xây nhà văn hóa thôn",
        "kiên cố hóa kênh mương",
        "ủng hộ quỹ vì người nghèo",
        "sửa trường học",
        "hiến đất mở đường",
        "vệ sinh môi trường",
        "học tập và làm theo Bác",
        ""
    };
    private static final String[] DATES = {"", "15/3/2018", "tháng 5/2018", "quý II năm 2018", "2018"};
    private static final String[] LAND = {"", "", "hơn 9.000 m2", "350 m2", "2 sào", "gần 3.000 m2", "1,5 ha"};
    private static final String[] MONEY = {
        "",
        "168 triệu đồng",
        "hơn 200 triệu đồng",
        "5.000.000 đồng",
        "1 tỷ 250 triệu đồng",
        "khoảng 7 triệu",
        "500 nghìn đồng"
    };
    private static final String[] DAYS = {"", "", "200 ngày công", "hơn 1.840 ngày công", "35"};

    private GeneratedReports() {}

    private static Stream<String> spellings(UnitVersion unit) {
        String name = unit.kind().word() + " " + unit.name();
        return Stream.of(name, unit.name(), name.toUpperCase(java.util.Locale.ROOT));
    }

    /** A report of contributions or of units with so many lines of data; its characters are in every code. */
    public static String report(Random random, int lines) {
        boolean contributions = random.nextInt(3) > 0;
        StringBuilder text = new StringBuilder(contributions ? Reviews.LONG : Reviews.WIDE);
        for (int line = 1; line <= lines; line++) {
            text.append(line).append(';').append(any(random, UNITS)).append(';');
            if (contributions) {
                text.append(String.join(
                        ";",
                        any(random, GIVERS),
                        any(random, WORKS),
                        any(random, DATES),
                        any(random, LAND),
                        any(random, MONEY),
                        any(random, DAYS),
                        random.nextBoolean() ? "" : Integer.toString(1 + random.nextInt(60)),
                        random.nextInt(5) == 0 ? "\"số liệu ước tính,\nchưa kiểm tra\"" : ""));
            } else {
                int members = 50 + random.nextInt(400);
                text.append(members)
                        .append(';')
                        .append(members - random.nextInt(20))
                        .append(";5;5;1");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String any(Random random, String[] texts) {
        return texts[random.nextInt(texts.length)];
    }
}

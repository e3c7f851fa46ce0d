package vn.tonghop.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people in Viet Nam read them. */
final class LocalTimes {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d/M/yyyy HH:mm");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private LocalTimes() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String of(Instant instant) {
        return FORMAT.format(instant.atZone(ZONE));
    }
}

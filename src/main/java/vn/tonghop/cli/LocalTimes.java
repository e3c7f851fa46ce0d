package vn.tonghop.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import vn.tonghop.core.finding.Messages;

/** Times as people in Viet Nam read them. */
final class LocalTimes {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private LocalTimes() {}

    static String of(Instant instant, Messages messages) {
        ZonedDateTime time = instant.atZone(ZONE);
        return messages.day(time.toLocalDate()) + " " + CLOCK.format(time);
    }
}

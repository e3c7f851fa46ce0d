package vn.tonghop.web.console.layout;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.measure.QuantityWording;
import vn.tonghop.core.registry.UnitKind;

/** Numbers, times, quantities and names as the pages of one language show them; {@code f} in templates. */
public final class Forms {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Messages messages;
    private final QuantityWording wording;
    private final DateTimeFormatter day;

    /** In the language of the messages. */
    public Forms(Messages messages) {
        this.messages = messages;
        this.wording = new QuantityWording(messages);
        this.day = DateTimeFormatter.ofPattern(isEnglish() ? "d MMM yyyy" : "dd/MM/yyyy", Locale.ENGLISH);
    }

    /** The words. */
    public Messages messages() {
        return messages;
    }

    /** Whether the language is English. */
    public boolean isEnglish() {
        return messages.locale().equals(Locale.ENGLISH);
    }

    /** {@code 05/01/2019}; in English {@code 5 Jan 2019}, which nobody takes for a day in May. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** The day and the clock in Viet Nam: {@code 05/01/2019 14:30}. */
    public String time(Instant instant) {
        ZonedDateTime time = instant.atZone(ZONE);
        return day(time.toLocalDate()) + " " + CLOCK.format(time);
    }

    /** {@code 12.000}. */
    public String number(long number) {
        return wording.number(BigDecimal.valueOf(number));
    }

    /** {@code 27.967,6}. */
    public String number(BigDecimal number) {
        return wording.number(number);
    }

    /** {@code hơn 12.000 m²}. */
    public String words(Quantity quantity, Dimension dimension) {
        return wording.words(quantity, dimension);
    }

    /** {@code m²}; empty for what is counted. */
    public String unit(Dimension dimension) {
        return wording.unit(dimension);
    }

    /** {@code huyện Văn Lãng}. */
    public String unit(String kind, String name) {
        return UnitKind.valueOf(kind).named(name);
    }

    /** The one of two names that is in the language. */
    public String name(String vietnamese, String english) {
        return isEnglish() ? english : vietnamese;
    }

    /** A text. */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}

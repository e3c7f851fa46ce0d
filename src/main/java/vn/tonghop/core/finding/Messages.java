package vn.tonghop.core.finding;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of findings and commands in one language, from the bundles {@code vn/tonghop/messages*.properties}. */
public final class Messages {
    private static final String BUNDLE = "vn.tonghop.messages";

    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Set<String> NOTHING = Set.of("", "–", "?");
    private static final Set<FindingCode> OF_AMOUNTS = EnumSet.of(
            FindingCode.AMOUNT_AMBIGUOUS,
            FindingCode.IMPLAUSIBLE_AMOUNT,
            FindingCode.AMOUNT_IN_COLUMN_OFF,
            FindingCode.SLIP_AGAINST_PEERS,
            FindingCode.SLIP_AGAINST_EARLIER,
            FindingCode.CONTROL_TOTAL_DIFFERS,
            FindingCode.SECTION_TOTAL_DIFFERS);

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[1-9][0-9]{4,}(\\.[0-9]+)?");

    private final ResourceBundle bundle;
    private final Map<String, String> more;
    private final Locale locale;

    private Messages(Locale locale, Map<String, String> more) {
        this.locale = locale;
        this.bundle = bundle(BUNDLE, locale);
        this.more = more;
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words in English for {@code en}, in Vietnamese for every other language. */
    public static Messages in(Locale locale) {
        return new Messages(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT, Map.of());
    }

    /**
     * These words and those of further bundles, which must not have the same keys.
     *
     * @param names names of bundles: {@code vn.tonghop.web.console.figures}
     */
    public Messages and(List<String> names) {
        Map<String, String> all = new HashMap<>();
        for (String name : names) {
            ResourceBundle another = bundle(name, locale);
            for (String key : another.keySet()) {
                if (bundle.containsKey(key) || all.put(key, another.getString(key)) != null) {
                    throw new IllegalArgumentException("two texts have the key " + key);
                }
            }
        }
        return new Messages(locale, Map.copyOf(all));
    }

    /** The language the words are in: English or, as the root, Vietnamese. */
    public Locale locale() {
        return locale;
    }

    /** The keys of all texts there are. */
    public Set<String> keys() {
        Set<String> keys = new HashSet<>(more.keySet());
        keys.addAll(bundle.keySet());
        return keys;
    }

    /**
     * One text with its arguments put in; arguments are put in as they are, so format numbers and dates first.
     *
     * @throws java.util.MissingResourceException if no bundle has the key: a fault of ours
     */
    public String text(String key, Object... arguments) {
        String text = more.get(key);
        return new MessageFormat(text == null ? bundle.getString(key) : text, locale).format(arguments);
    }

    /** What is wrong: the message of a finding, without its place. */
    public String what(Finding finding) {
        return text("finding." + finding.code() + ".what", arguments(finding));
    }

    /** What to do about it. */
    public String cure(Finding finding) {
        return text("finding." + finding.code() + ".cure", arguments(finding));
    }

    /** Where, what, and what to do, as one line for a person. */
    public String line(Finding finding) {
        String where = where(finding.place());
        return (where.isEmpty() ? "" : where + ": ") + what(finding) + " " + cure(finding);
    }

    /** A place as a person would say it; empty where there is none. */
    public String where(Place place) {
        StringBuilder words = new StringBuilder();
        String file = place.file();
        if (file != null) {
            words.append(file);
        }
        String sheet = place.sheet();
        String cell = place.cell();
        if (cell != null) {
            words.append(words.isEmpty() ? "" : ", ").append(cell);
        } else if (sheet != null) {
            words.append(words.isEmpty() ? "" : ", ").append(text("place.sheet", sheet));
        }
        if (cell == null && place.line() > 0) {
            words.append(words.isEmpty() ? "" : ", ").append(text("place.line", Long.toString(place.line())));
        }
        String column = place.column();
        if (column != null) {
            words.append(words.isEmpty() ? "" : ", ").append(text("place.column", column));
        }
        return words.toString();
    }

    /** Large plain numbers are grouped the way the language does; texts and short numbers stay as they are. */
    private String shown(FindingCode code, String argument) {
        boolean isAmount = !argument.isEmpty() && Character.isDigit(argument.charAt(0));
        if (isAmount && OF_AMOUNTS.contains(code)) {
            return AMOUNT.matcher(argument)
                    .replaceAll(number -> grouped(number.group()))
                    .replace("VND", text("quantity.money"));
        }
        // What is wrong with our own files is said in the way they write days.
        if (ISO_DAY.matcher(argument).matches()
                && !code.name().startsWith("REGISTRY_")
                && !code.name().startsWith("DEFINITION_")) {
            return day(LocalDate.parse(argument));
        }
        if (!PLAIN_NUMBER.matcher(argument).matches()) {
            return argument;
        }
        return grouped(argument);
    }

    /** A day as a person writes it: 5/1/2019, in English 5 January 2019, which no reader takes for a day in May. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(locale.equals(Locale.ENGLISH) ? "d MMMM yyyy" : "d/M/yyyy", locale)
                .format(day);
    }

    private String grouped(String number) {
        DecimalFormatSymbols marks = new DecimalFormatSymbols(Locale.ROOT);
        boolean english = locale.equals(Locale.ENGLISH);
        marks.setGroupingSeparator(english ? ',' : '.');
        marks.setDecimalSeparator(english ? '.' : ',');
        return new DecimalFormat("#,##0.###############", marks).format(new BigDecimal(number));
    }

    /** Reasons and dimensions are kept by their names and said in words. */
    private String worded(FindingCode code, String argument) {
        String key = code == FindingCode.AMOUNT_UNREADABLE
                ? "reading." + argument
                : code == FindingCode.AMOUNT_WRONG_DIMENSION
                        ? "dimension." + argument
                        : code == FindingCode.WORKBOOK_TOO_LARGE ? "workbook." + argument : "";
        return bundle.containsKey(key) ? bundle.getString(key) : argument;
    }

    /** What is only said if there is something to say has its own words; a dash or a question mark says nothing. */
    private String phrase(FindingCode code, int number, String argument) {
        String key = "phrase." + code + "." + number;
        if (!bundle.containsKey(key)) {
            return argument;
        }
        return NOTHING.contains(argument) ? "" : text(key, argument);
    }

    private Object[] arguments(Finding finding) {
        Object[] all = new Object[finding.arguments().size() + 1];
        all[0] = finding.text();
        for (int i = 1; i < all.length; i++) {
            all[i] = phrase(
                    finding.code(),
                    i,
                    shown(
                            finding.code(),
                            worded(finding.code(), finding.arguments().get(i - 1))));
        }
        return all;
    }
}

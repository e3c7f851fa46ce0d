package vn.tonghop.core.finding;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The words of findings and commands in one language, from the bundles {@code vn/tonghop/messages*.properties}. */
public final class Messages {
    private static final String BUNDLE = "vn.tonghop.messages";

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[1-9][0-9]{4,}(\\.[0-9]+)?");

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words in English for {@code en}, in Vietnamese for every other language. */
    public static Messages in(Locale locale) {
        return new Messages(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT);
    }

    /** The language the words are in: English or, as the root, Vietnamese. */
    public Locale locale() {
        return locale;
    }

    /**
     * One text with its arguments put in; arguments are put in as they are, so format numbers and dates first.
     *
     * @throws java.util.MissingResourceException if no bundle has the key: a fault of ours
     */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
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
        if (sheet != null) {
            words.append(words.isEmpty() ? "" : ", ").append(text("place.sheet", sheet));
        }
        if (place.line() > 0) {
            words.append(words.isEmpty() ? "" : ", ").append(text("place.line", Long.toString(place.line())));
        }
        String column = place.column();
        if (column != null) {
            words.append(words.isEmpty() ? "" : ", ").append(text("place.column", column));
        }
        return words.toString();
    }

    /** Large plain numbers are grouped the way the language does; texts and short numbers stay as they are. */
    private String shown(String argument) {
        if (!PLAIN_NUMBER.matcher(argument).matches()) {
            return argument;
        }
        DecimalFormatSymbols marks = new DecimalFormatSymbols(Locale.ROOT);
        boolean english = locale.equals(Locale.ENGLISH);
        marks.setGroupingSeparator(english ? ',' : '.');
        marks.setDecimalSeparator(english ? '.' : ',');
        return new DecimalFormat("#,##0.###############", marks).format(new BigDecimal(argument));
    }

    /** Reasons and dimensions are kept by their names and said in words. */
    private String worded(FindingCode code, String argument) {
        String key = code == FindingCode.AMOUNT_UNREADABLE
                ? "reading." + argument
                : code == FindingCode.AMOUNT_WRONG_DIMENSION ? "dimension." + argument : "";
        return bundle.containsKey(key) ? bundle.getString(key) : argument;
    }

    private Object[] arguments(Finding finding) {
        Object[] all = new Object[finding.arguments().size() + 1];
        all[0] = finding.text();
        for (int i = 1; i < all.length; i++) {
            all[i] = shown(worded(finding.code(), finding.arguments().get(i - 1)));
        }
        return all;
    }
}

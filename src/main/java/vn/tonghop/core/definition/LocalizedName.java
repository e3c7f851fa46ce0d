package vn.tonghop.core.definition;

import java.util.Locale;

/**
 * A name in both languages of the house.
 *
 * @param vi in Vietnamese, not blank
 * @param en in English, not blank
 */
public record LocalizedName(String vi, String en) {
    /** The name in English for {@code en}, in Vietnamese for every other language. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}

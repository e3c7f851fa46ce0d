package vn.tonghop.web.console.layout;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import vn.tonghop.core.finding.Messages;

/** The console's words, and with them the program's: Vietnamese, or English. A key without a text is a fault. */
public final class ConsoleWords implements MessageSource {
    /** A bundle a group of pages. */
    public static final List<String> BUNDLES = List.of(
            "vn.tonghop.web.console.layout",
            "vn.tonghop.web.console.reasons",
            "vn.tonghop.web.console.accounts",
            "vn.tonghop.web.console.overview",
            "vn.tonghop.web.console.figures",
            "vn.tonghop.web.console.registry",
            "vn.tonghop.web.console.held",
            "vn.tonghop.web.console.sent",
            "vn.tonghop.web.console.runs",
            "vn.tonghop.web.console.releases",
            "vn.tonghop.web.console.audit");

    private final Messages vietnamese = Messages.in(Locale.ROOT).and(BUNDLES);
    private final Messages english = Messages.in(Locale.ENGLISH).and(BUNDLES);

    /** The words of a language. */
    public Messages in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : vietnamese;
    }

    @Override
    public String getMessage(String key, Object @Nullable [] arguments, @Nullable Locale locale) {
        return in(locale == null ? Locale.ROOT : locale).text(key, words(arguments));
    }

    @Override
    public @Nullable String getMessage(
            String key, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        Messages words = in(locale == null ? Locale.ROOT : locale);
        if (words.keys().contains(key)) {
            return words.text(key, words(arguments));
        }
        return otherwise == null ? null : new MessageFormat(otherwise, Locale.ROOT).format(arguments);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String[] keys = resolvable.getCodes();
        if (keys == null || keys.length == 0) {
            throw new NoSuchMessageException(String.valueOf(resolvable.getDefaultMessage()));
        }
        return getMessage(keys[0], resolvable.getArguments(), locale);
    }

    /** Numbers are put in as they are, so that no language of the machine's forms them. */
    private static Object[] words(Object @Nullable [] arguments) {
        if (arguments == null) {
            return new Object[0];
        }
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return words;
    }
}

package vn.tonghop.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vn.tonghop.core.finding.Messages;

/** {@code --lang} as far as it must be known before the arguments are understood: help and misuse have a language too. */
final class SpokenLanguage {
    private static final String OPTION = "--lang";

    private SpokenLanguage() {}

    /** The words of the language asked for anywhere in the arguments; Vietnamese where none is. */
    static Messages of(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(OPTION + "=")) {
                return Messages.in(Locale.forLanguageTag(argument.substring(OPTION.length() + 1)));
            }
            if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                return Messages.in(Locale.forLanguageTag(arguments.get(i + 1)));
            }
        }
        return Messages.in(Locale.ROOT);
    }

    /** The arguments with a language in front of the command put behind it, where the command takes it. */
    static List<String> behindTheCommand(String... arguments) {
        List<String> ordered = Arrays.asList(arguments.clone());
        int words = ordered.isEmpty()
                ? 0
                : ordered.get(0).startsWith(OPTION + "=") ? 1 : ordered.get(0).equals(OPTION) ? 2 : 0;
        if (words < ordered.size()) {
            Collections.rotate(ordered, -words);
        }
        return ordered;
    }
}

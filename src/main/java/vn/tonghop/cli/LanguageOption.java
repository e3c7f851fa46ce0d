package vn.tonghop.cli;

import java.util.Locale;
import picocli.CommandLine.Option;
import vn.tonghop.core.finding.Messages;

/** The language a command speaks, and its help, as a picocli mixin. */
@SuppressWarnings("UnusedVariable") // Picocli reads whether the help is asked for.
public final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            defaultValue = "vi",
            converter = LanguageConverter.class,
            descriptionKey = "option.lang")
    private String language = "vi";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    private boolean help;

    /** The words of that language. */
    public Messages messages() {
        return Messages.in(Locale.forLanguageTag(language));
    }
}

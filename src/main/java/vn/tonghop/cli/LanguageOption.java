package vn.tonghop.cli;

import java.util.Locale;
import picocli.CommandLine.Option;
import vn.tonghop.core.finding.Messages;

/** The option that says in which language a command speaks. */
public final class LanguageOption {
    @Option(names = "--lang", paramLabel = "vi|en", defaultValue = "vi", descriptionKey = "option.lang")
    private String language = "vi";

    /** The words in the chosen language; Vietnamese for any other than English. */
    public Messages messages() {
        return Messages.in(Locale.forLanguageTag(language));
    }
}

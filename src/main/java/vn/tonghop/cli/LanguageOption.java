package vn.tonghop.cli;

import java.util.Locale;
import picocli.CommandLine.Option;
import vn.tonghop.core.finding.Messages;

/** The language a command speaks, as a picocli mixin. */
public final class LanguageOption {
    @Option(names = "--lang", paramLabel = "vi|en", defaultValue = "vi", descriptionKey = "option.lang")
    private String language = "vi";

    /** The words of that language; Vietnamese for any but {@code en}. */
    public Messages messages() {
        return Messages.in(Locale.forLanguageTag(language));
    }
}

package vn.tonghop.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.matching.NameMatch;
import vn.tonghop.core.registry.UnitVersion;

/** Prints each match as a line for a person: the text, what became of it, and the unit or the candidates. */
final class MatchTable implements MatchPrinter {
    private final Writer out;
    private final Messages messages;

    MatchTable(Writer out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    @Override
    public void print(String text, NameMatch match) throws IOException {
        MatchOutcome result = MatchOutcome.of(match);
        String reason = result.reason();
        String word = messages.text("match." + (reason == null ? result.outcome() : reason));
        UnitVersion unit = result.unit();
        String units = unit == null
                ? result.candidates().stream().map(MatchTable::named).collect(Collectors.joining("; "))
                : named(unit) + " (" + String.join(", ", result.evidence()) + ")";
        out.write(String.join("\t", text, word, units));
        out.write('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private static String named(UnitVersion unit) {
        return unit.code() + " " + unit.fullName();
    }
}

package vn.tonghop.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.store.HeldLineTable.HeldLine;
import vn.tonghop.store.Store;

/** Lists the lines that are held, why, and what to do. */
@Command(name = "held")
final class HeldCommand extends StoreCommand {
    @Option(names = "--review", paramLabel = "R", descriptionKey = "option.review")
    private @Nullable String review;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "option.heldUnit")
    private @Nullable String unit;

    @Override
    int run(Store store) {
        ReviewChoice choice = new ReviewChoice(spec(), messages(), store, review);
        List<String> units = unit == null ? null : choice.within(choice.unit(unit));
        List<HeldLine> held = store.heldLines().held(choice.review(), units);
        try (Output out = out()) {
            if (isJson()) {
                held.forEach(line -> print(out, line));
                return ExitCode.DONE;
            }
            out.line(messages().text("held.title", choice.review(), Integer.toString(held.size())));
            held.forEach(line -> printWords(out, line));
        }
        if (!held.isEmpty()) {
            say(messages().text("held.decide"));
        }
        return ExitCode.DONE;
    }

    private void printWords(Output out, HeldLine line) {
        Finding finding = line.finding();
        String what = messages().what(finding);
        out.line("");
        out.line("#" + line.id() + "  " + finding.code() + "  " + line.submission() + "  " + line.folder());
        TextTable table = new TextTable();
        table.row(messages().text("held.where"), messages().where(finding.place()));
        if (!what.contains(finding.text())) {
            table.row(messages().text("held.text"), "«" + finding.text() + "»");
        }
        table.row(messages().text("held.what"), what);
        table.row(messages().text("held.cure"), messages().cure(finding));
        table.print(out, "    ");
    }

    private static void print(Output out, HeldLine line) {
        Finding finding = line.finding();
        out.object(json -> {
            json.writeNumberProperty("id", line.id());
            json.writeStringProperty("submission", line.submission());
            json.writeName("file");
            json.writeString(finding.place().file());
            json.writeName("sheet");
            json.writeString(finding.place().sheet());
            json.writeNumberProperty("line", finding.place().line());
            json.writeName("column");
            json.writeString(finding.place().column());
            json.writeStringProperty("code", finding.code().name());
            json.writeStringProperty("text", finding.text());
            json.writeArrayPropertyStart("candidates");
            line.candidates().forEach(json::writeString);
            json.writeEndArray();
            json.writeName("unit");
            json.writeString(line.unitCode().orElse(null));
            json.writeName("cell");
            json.writeString(finding.place().cell());
        });
    }
}

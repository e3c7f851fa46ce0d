package vn.tonghop.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import vn.tonghop.core.registry.RegistryDiff;
import vn.tonghop.store.RegistryTable;
import vn.tonghop.store.Store;

/** Shows what one edition of the registry has otherwise than another. */
@Command(name = "diff")
final class RegistryDiffCommand extends StoreCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "A", descriptionKey = "option.edition.old")
    private @Nullable Integer older;

    @Parameters(index = "1", arity = "0..1", paramLabel = "B", descriptionKey = "option.edition.new")
    private @Nullable Integer newer;

    @Override
    int run(Store store) {
        RegistryTable table = store.registry();
        List<RegistryTable.Adoption> history = table.history();
        if (history.isEmpty()) {
            say(messages().text("registry.none"));
            return ExitCode.BAD_CONFIGURATION;
        }
        int to = known(newer == null ? history.get(0).edition() : newer, history);
        int from = known(older == null ? before(to, history).orElse(to) : older, history);
        RegistryDiff diff = RegistryDiff.between(table.load(from), table.load(to));
        try (Output out = out()) {
            DiffPrinter printer = new DiffPrinter(messages());
            if (isJson()) {
                out.object(json -> {
                    json.writeNumberProperty("older", from);
                    json.writeNumberProperty("newer", to);
                    DiffPrinter.write(json, diff);
                });
            } else {
                out.line(messages().text("registry.diff", Integer.toString(from), Integer.toString(to)));
                out.line(printer.summary(diff));
                printer.print(out, diff);
            }
        }
        return ExitCode.DONE;
    }

    /** The edition that was current before the latest time that this one became so. */
    private static Optional<Integer> before(int edition, List<RegistryTable.Adoption> history) {
        for (int i = 0; i + 1 < history.size(); i++) {
            if (history.get(i).edition() == edition) {
                return Optional.of(history.get(i + 1).edition());
            }
        }
        return Optional.empty();
    }

    private int known(int edition, List<RegistryTable.Adoption> history) {
        List<Integer> editions = history.stream()
                .map(RegistryTable.Adoption::edition)
                .distinct()
                .sorted()
                .toList();
        if (!editions.contains(edition)) {
            throw new ParameterException(
                    spec().commandLine(),
                    messages().text("registry.noedition", Integer.toString(edition), editions.toString()));
        }
        return edition;
    }
}

package vn.tonghop.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.catalog.registry.RegistryFolder;
import vn.tonghop.catalog.registry.RegistryReading;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.RegistryDiff;
import vn.tonghop.store.RegistryTable;
import vn.tonghop.store.Store;

/** Makes the registry of a folder the current one, whole or not at all. */
@Command(name = "import")
final class RegistryImportCommand extends StoreCommand {
    @Parameters(paramLabel = "DIR", descriptionKey = "option.registry")
    private @Nullable Path folder;

    @Option(names = "--dry-run", descriptionKey = "option.dryrun")
    private boolean dryRun;

    @Override
    boolean mayMakeData() {
        return true;
    }

    @Override
    int run(Store store) {
        RegistryReading reading = RegistryFolder.read(Objects.requireNonNull(folder));
        if (reading instanceof RegistryReading.Refused refused) {
            refused.findings().forEach(finding -> say(messages().line(finding)));
            return ExitCode.BAD_INPUT;
        }
        Registry registry = ((RegistryReading.Loaded) reading).registry();
        RegistryTable table = store.registry();
        RegistryDiff diff = RegistryDiff.between(
                table.currentEdition().map(table::load).orElseGet(() -> new Registry(List.of(), List.of())), registry);
        List<RegistryTable.Readers> readers = diff.isEmpty() ? List.of() : table.readers();
        RegistryTable.Change change = dryRun ? RegistryTable.Change.NONE : FirstRegistry.save(store, registry);
        int edition = table.currentEdition().orElse(0);
        try (Output out = out()) {
            if (isJson()) {
                out.object(json -> {
                    json.writeBooleanProperty("imported", change == RegistryTable.Change.NEW);
                    json.writeBooleanProperty("changed", change != RegistryTable.Change.NONE);
                    json.writeNumberProperty("edition", edition);
                    json.writeNumberProperty("versions", registry.all().size());
                    json.writeNumberProperty("events", registry.events().size());
                    json.writeStringProperty("fingerprint", registry.fingerprint());
                    write(json, diff, readers);
                });
            } else {
                say(out, diff, readers, words(change, edition, registry));
            }
        }
        return ExitCode.DONE;
    }

    private void say(Output out, RegistryDiff diff, List<RegistryTable.Readers> readers, String done) {
        DiffPrinter printer = new DiffPrinter(messages());
        if (dryRun) {
            out.line(printer.summary(diff));
            printer.print(out, diff);
        } else {
            out.line(done);
            if (!diff.isEmpty()) {
                out.line(printer.summary(diff));
            }
        }
        for (RegistryTable.Readers reader : readers) {
            boolean seen = diff.isSeenOn(reader.registryDate());
            String line = messages()
                    .text(
                            seen ? "registry.rereads.seen" : "registry.rereads",
                            reader.review(),
                            Long.toString(reader.submissions()),
                            reader.registryDate());
            TextTable.wrap(line, TextTable.WIDTH).forEach(out::line);
        }
    }

    private static void write(JsonGenerator json, RegistryDiff diff, List<RegistryTable.Readers> readers) {
        json.writeObjectPropertyStart("units");
        for (RegistryDiff.Sort sort : RegistryDiff.Sort.values()) {
            json.writeNumberProperty(sort.name().toLowerCase(Locale.ROOT), diff.count(sort));
        }
        json.writeEndObject();
        json.writeNumberProperty("newEvents", diff.newEvents());
        json.writeNumberProperty("supersededEvents", diff.oldEvents());
        json.writeArrayPropertyStart("rereads");
        for (RegistryTable.Readers reader : readers) {
            json.writeStartObject();
            json.writeStringProperty("review", reader.review());
            json.writeStringProperty("registryDate", reader.registryDate().toString());
            json.writeNumberProperty("submissions", reader.submissions());
            json.writeBooleanProperty("mapChanges", diff.isSeenOn(reader.registryDate()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private String words(RegistryTable.Change change, int edition, Registry registry) {
        return switch (change) {
            case NEW ->
                messages()
                        .text(
                                "registry.imported",
                                Integer.toString(registry.all().size()),
                                Integer.toString(registry.events().size()));
            case AGAIN -> messages().text("registry.again", Integer.toString(edition));
            case NONE -> messages().text("registry.same");
        };
    }
}

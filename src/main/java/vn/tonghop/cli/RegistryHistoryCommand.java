package vn.tonghop.cli;

import picocli.CommandLine.Command;
import vn.tonghop.store.RegistryTable;
import vn.tonghop.store.Store;

/** Shows each time an edition of the registry was made the current one, latest first. */
@Command(name = "history")
final class RegistryHistoryCommand extends StoreCommand {
    @Override
    int run(Store store) {
        try (Output out = out()) {
            TextTable table = new TextTable();
            boolean current = true;
            for (RegistryTable.Adoption adoption : store.registry().history()) {
                boolean isCurrent = current;
                if (isJson()) {
                    out.object(json -> {
                        json.writeNumberProperty("edition", adoption.edition());
                        json.writeBooleanProperty("current", isCurrent);
                        json.writeStringProperty("at", adoption.at().toString());
                        json.writeStringProperty("actor", adoption.actor());
                        json.writeNumberProperty("versions", adoption.versions());
                        json.writeNumberProperty("events", adoption.events());
                        json.writeStringProperty("fingerprint", adoption.fingerprint());
                    });
                } else {
                    table.row(
                            messages().text("registry.edition", Integer.toString(adoption.edition())),
                            LocalTimes.of(adoption.at(), messages()),
                            adoption.actor(),
                            messages()
                                    .text(
                                            "registry.counts",
                                            Long.toString(adoption.versions()),
                                            Long.toString(adoption.events())),
                            isCurrent ? messages().text("registry.current") : "");
                }
                current = false;
            }
            table.print(out, "");
        }
        return ExitCode.DONE;
    }
}

package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import vn.tonghop.catalog.LimitsFile;
import vn.tonghop.catalog.NotifyFile;
import vn.tonghop.core.definition.NotifySettings;
import vn.tonghop.store.DatabaseFacts;
import vn.tonghop.store.Store;

/** Looks at the machine, the database and its settings. */
@Command(name = "doctor")
final class DoctorCommand extends StoreCommand {
    private static final Duration CLOCKS = Duration.ofSeconds(1);
    private static final long FREE_BYTES = 1_000_000_000L;

    @Override
    int run(Store store) throws IOException {
        List<Fact> facts = machine();
        facts.addAll(database(store));
        return print(facts);
    }

    /** The machine can be looked at all the same. */
    @Override
    int withoutData() throws IOException {
        List<Fact> facts = machine();
        facts.add(new Fact("database", false, messages().text("database.absent", data())));
        return print(facts);
    }

    private int print(List<Fact> facts) {
        try (Output out = out()) {
            if (isJson()) {
                for (Fact fact : facts) {
                    out.object(json -> {
                        json.writeStringProperty("check", fact.check);
                        json.writeBooleanProperty("good", fact.good);
                        json.writeStringProperty("detail", fact.detail);
                    });
                }
            } else {
                TextTable table = new TextTable();
                facts.forEach(fact ->
                        table.row(fact.check, messages().text(fact.good ? "doctor.good" : "doctor.bad"), fact.detail));
                table.print(out, "");
            }
        }
        return facts.stream().allMatch(Fact::good) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<Fact> machine() throws IOException {
        List<Fact> facts = new ArrayList<>();
        int java = Runtime.version().feature();
        facts.add(new Fact("java", java >= 17, Runtime.version().toString()));
        Path jobs = HomeDirectory.resolve("jobs/reviews");
        facts.add(new Fact("reviews", Files.isDirectory(jobs), jobs.toString()));
        LimitsFile limits = LimitsFile.readIfThere(HomeDirectory.resolve("jobs"));
        facts.add(new Fact(
                "limits",
                limits.findings().isEmpty(),
                limits.findings().isEmpty()
                        ? HomeDirectory.resolve("jobs").resolve(LimitsFile.NAME).toString()
                        : messages().line(limits.findings().get(0))));
        NotifyFile notify = NotifyFile.readIfThere(HomeDirectory.resolve("jobs"));
        facts.add(new Fact(
                "notify",
                notify.findings().isEmpty(),
                notify.findings().isEmpty()
                        ? channels(notify.settings())
                        : messages().line(notify.findings().get(0))));
        long free = Files.getFileStore(existing(data().toAbsolutePath())).getUsableSpace();
        facts.add(new Fact("disk", free > FREE_BYTES, free / 1_000_000 + " MB"));
        return facts;
    }

    private static String channels(NotifySettings settings) {
        String mail = settings.mail()
                .map(one -> "mail " + one.host() + ":" + one.port())
                .orElse("");
        String webhook =
                settings.webhook().map(one -> "webhook " + one.url().getHost()).orElse("");
        String both = (mail + " " + webhook).strip();
        return both.isEmpty() ? "–" : both;
    }

    /** The place itself, or the nearest above it that is there. */
    private static Path existing(Path place) {
        Path above = place.getParent();
        return Files.exists(place) || above == null ? place : existing(above);
    }

    private List<Fact> database(Store store) {
        List<Fact> facts = new ArrayList<>();
        DatabaseFacts database = store.facts();
        facts.add(new Fact("database", true, place()));
        for (Map.Entry<String, String> setting : database.settings().entrySet()) {
            facts.add(new Fact(setting.getKey(), isGood(setting), setting.getValue()));
        }
        Duration apart =
                Duration.between(database.now(), Clock.systemUTC().instant()).abs();
        facts.add(new Fact("clock", apart.compareTo(CLOCKS) < 0, apart.toMillis() + " ms"));
        facts.add(new Fact("contract", true, Integer.toString(database.contractVersion())));
        facts.add(new Fact(
                "registry",
                true,
                store.registry().currentEdition().map(String::valueOf).orElse("–")));
        return facts;
    }

    private static boolean isGood(Map.Entry<String, String> setting) {
        return switch (setting.getKey()) {
            case "fsync", "full_page_writes" -> setting.getValue().equals("on");
            case "synchronous_commit" -> !setting.getValue().equals("off");
            case "server_encoding" -> setting.getValue().equals("UTF8");
            default -> true;
        };
    }

    /** One thing looked at. */
    private record Fact(String check, boolean good, String detail) {}
}

package vn.tonghop.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tonghop.catalog.registry.RegistryFolder;
import vn.tonghop.catalog.registry.RegistryReading;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.matching.NameMatcher;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;

/** Matches names, one a line of standard input, against a registry folder; no database. */
@Command(name = "match")
public final class MatchCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int BAD_INPUT = 65;
    private static final int BAD_CONFIGURATION = 78;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--registry", required = true, paramLabel = "DIR", descriptionKey = "option.matchRegistry")
    private @Nullable Path folder;

    @Option(names = "--on", required = true, paramLabel = "DATE", descriptionKey = "option.matchOn")
    private @Nullable LocalDate day;

    @Option(names = "--sender", paramLabel = "CODE", descriptionKey = "option.sender")
    private @Nullable String sender;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    /** Reads all of standard input; 65 or 78 if the registry is refused, with its findings on standard error. */
    @Override
    public Integer call() throws IOException {
        RegistryReading reading = RegistryFolder.read(Objects.requireNonNull(folder));
        return reading instanceof RegistryReading.Loaded loaded
                ? match(loaded.registry())
                : refuse(((RegistryReading.Refused) reading).findings());
    }

    private int match(Registry registry) throws IOException {
        LocalDate on = Objects.requireNonNull(day);
        UnitId scope = sender == null ? null : senderIn(registry, sender, on);
        NameMatcher matcher = new NameMatcher(registry, on);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        // Bytes, not the terminal's own writer: the answer is UTF-8 whatever the locale says.
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        MatchPrinter printer = json ? new MatchJson(out) : new MatchTable(out, language.messages());
        String line = in.readLine();
        while (line != null) {
            printer.print(line, matcher.match(line, scope));
            if (!in.ready()) {
                printer.flush();
            }
            line = in.readLine();
        }
        printer.flush();
        return DONE;
    }

    private UnitId senderIn(Registry registry, String text, LocalDate on) {
        List<UnitVersion> found = registry.resolve(text, on);
        if (found.size() == 1) {
            return found.get(0).id();
        }
        String candidates =
                found.stream().map(unit -> registry.described(unit, on)).collect(Collectors.joining("; "));
        FindingCode code = found.isEmpty() ? FindingCode.UNKNOWN_SENDER : FindingCode.AMBIGUOUS_SENDER;
        Finding finding = Finding.of(code, new Place(null, null, 0, "--sender"), text, candidates);
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), language.messages().line(finding));
    }

    private int refuse(List<Finding> findings) {
        Messages messages = language.messages();
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        findings.forEach(finding -> err.println(messages.line(finding)));
        boolean absent = findings.stream()
                .anyMatch(finding -> finding.code() == FindingCode.REGISTRY_FILE_MISSING
                        || finding.code() == FindingCode.REGISTRY_FILE_UNREADABLE);
        return absent ? BAD_CONFIGURATION : BAD_INPUT;
    }
}

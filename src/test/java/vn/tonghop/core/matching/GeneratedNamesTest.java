package vn.tonghop.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;

/** Every unit of three days in many printings, labelled by rules of their own that share nothing with the matcher. */
class GeneratedNamesTest {
    private static final Path TABLE = Path.of("src", "test", "resources", "matching", "generated-names.tsv");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final int LEAST_PERCENT = 97;

    private final Registry registry = SampleRegistry.load();
    private final Map<LocalDate, NameMatcher> matchers = new HashMap<>();

    @Test
    void noGeneratedNameIsMatchedWronglyAndAlmostEveryMatchableOneIsMatched() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        int matchable = 0;
        List<String> lines = Files.readAllLines(TABLE, StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            NameMatch match = match(LocalDate.parse(cells[0]), cells[1], cells[2]);
            String expected = cells[3];
            boolean isMatchable = Character.isDigit(expected.charAt(0));
            matchable += isMatchable ? 1 : 0;
            if (match instanceof NameMatch.Matched matched) {
                if (!matched.unit().code().equals(expected)) {
                    wrong.add(line + " was " + matched);
                }
            } else if (isMatchable) {
                missed.add(line + " was " + match);
            }
        }
        System.out.printf(
                "Generated names: %d rows, %d matchable, %d missed, %d wrong%n",
                lines.size() - 1, matchable, missed.size(), wrong.size());

        assertThat(lines).hasSizeGreaterThan(1500);
        assertThat(wrong).isEmpty();
        assertThat(100L * (matchable - missed.size()))
                .describedAs("missed: " + missed)
                .isGreaterThanOrEqualTo((long) LEAST_PERCENT * matchable);
    }

    private NameMatch match(LocalDate day, String sender, String escaped) {
        String text =
                ESCAPE.matcher(escaped).replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
        return matchers.computeIfAbsent(day, on -> new NameMatcher(registry, on))
                .match(text, sender(sender, day));
    }

    private @Nullable UnitId sender(String code, LocalDate day) {
        return code.isEmpty() ? null : registry.resolve(code, day).get(0).id();
    }
}

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

/** Names as reports print them, each with the official code it means, or with the outcome that holds it. */
class MessyNamesTest {
    private static final Path TABLE = Path.of("src", "test", "resources", "matching", "messy-names.tsv");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private final Registry registry = SampleRegistry.load();
    private final Map<LocalDate, NameMatcher> matchers = new HashMap<>();

    private record Row(LocalDate day, @Nullable UnitId sender, String text, String expected) {}

    @Test
    void noMessyNameIsMatchedWronglyAndEveryMatchableOneIsMatched() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        List<String> otherwise = new ArrayList<>();
        int matchable = 0;
        List<Row> rows = rows();
        for (Row row : rows) {
            NameMatch match = matchers.computeIfAbsent(row.day(), day -> new NameMatcher(registry, day))
                    .match(row.text(), row.sender());
            String found = match instanceof NameMatch.Matched matched
                    ? matched.unit().code()
                    : match instanceof NameMatch.Ambiguous ? "ambiguous" : "unknown";
            boolean isMatchable = Character.isDigit(row.expected().charAt(0));
            matchable += isMatchable ? 1 : 0;
            if (!found.equals(row.expected())) {
                (match instanceof NameMatch.Matched ? wrong : isMatchable ? missed : otherwise)
                        .add(row + " was " + match);
            }
        }
        System.out.printf(
                "Messy names: %d rows, %d matchable, %d missed, %d wrong, %d held otherwise than expected%n",
                rows.size(), matchable, missed.size(), wrong.size(), otherwise.size());

        assertThat(rows).hasSizeGreaterThan(300);
        assertThat(wrong).isEmpty();
        assertThat(missed).isEmpty();
        assertThat(otherwise).isEmpty();
    }

    private List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE, StandardCharsets.UTF_8).subList(1, lines())) {
            String[] cells = line.split("\t", -1);
            LocalDate day = LocalDate.parse(cells[0]);
            UnitId sender = cells[1].isEmpty()
                    ? null
                    : registry.resolve(cells[1], day).get(0).id();
            String text = ESCAPE.matcher(cells[2])
                    .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
            rows.add(new Row(day, sender, text, cells[3]));
        }
        return rows;
    }

    private static int lines() throws IOException {
        return Files.readAllLines(TABLE, StandardCharsets.UTF_8).size();
    }
}

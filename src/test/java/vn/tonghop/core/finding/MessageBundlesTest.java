package vn.tonghop.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageBundlesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9]+)}");

    private final Bundles bundles = Bundles.read();

    @Test
    void everyFindingCodeHasItsWordsAndEveryFindingsWordsHaveACode() {
        Set<String> expected = new TreeSet<>();
        for (FindingCode code : FindingCode.values()) {
            expected.add("finding." + code + ".what");
            expected.add("finding." + code + ".cure");
        }
        for (Map<String, String> bundle : List.of(bundles.vi(), bundles.en())) {
            Set<String> there = bundle.keySet().stream()
                    .filter(key -> key.startsWith("finding."))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(there).isEqualTo(expected);
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysEachOnce() {
        assertThat(bundles.vi().keySet()).isEqualTo(bundles.en().keySet());
        assertThat(bundles.twice()).isEmpty();
    }

    @Test
    void noTextIsEmpty() {
        assertThat(bundles.vi().values()).noneMatch(String::isBlank);
        assertThat(bundles.en().values()).noneMatch(String::isBlank);
    }

    @Test
    void everyTextIsAMessageFormatThatNamesItsArgumentsByNumber() {
        both((key, text) -> {
            assertThatCode(() -> new MessageFormat(text, Locale.ROOT)).as(key).doesNotThrowAnyException();
            assertThat(text.replaceAll(ARGUMENT.pattern(), "")).as(key).doesNotContain("{", "}");
        });
    }

    @Test
    void everyApostropheIsDoubledSoThatNoArgumentIsSwallowed() {
        both((key, text) -> assertThat(text.replace("''", "")).as(key).doesNotContain("'"));
    }

    @Test
    void bothLanguagesNameTheSameArguments() {
        List<String> differing = new ArrayList<>();
        bundles.vi().forEach((key, text) -> {
            if (!arguments(text).equals(arguments(bundles.en().getOrDefault(key, "")))) {
                differing.add(key);
            }
        });
        assertThat(differing).isEmpty();
    }

    /** "1 observations": a count stands behind its word. Limits of the program are never 1. */
    @Test
    void noEnglishTextCountsAThingInThePlural() {
        Pattern counted = Pattern.compile("\\{[0-9]+} (new )?(observations|lines|files|units|submissions|events|"
                + "versions|duplicates|seconds|examples|columns\\b(?!\\.$)|reports|releases|runs)");
        assertThat(bundles.en().entrySet())
                .filteredOn(entry -> counted.matcher(entry.getValue()).find())
                .isEmpty();
    }

    @Test
    void argumentsAreNumberedWithoutGaps() {
        for (FindingCode code : FindingCode.values()) {
            Set<Integer> used = Stream.of("what", "cure")
                    .flatMap(part -> arguments(bundles.en().getOrDefault("finding." + code + "." + part, "")).stream())
                    .filter(number -> number > 0)
                    .collect(Collectors.toCollection(TreeSet::new));
            for (int number = 1; number <= used.size(); number++) {
                assertThat(used).as(code.name()).contains(number);
            }
        }
    }

    private void both(BiConsumer<String, String> check) {
        bundles.vi().forEach(check);
        bundles.en().forEach(check);
    }

    private static Set<Integer> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map((MatchResult result) -> Integer.valueOf(result.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newcomer meets: help, mistyped words, a place without data. */
class HelpTest {
    private static final String ENGLISH_RUN = """
            Receive new files, read, add up, and release if anything changed.
            Usage: tonghop run [-h] [--dry-run] [--json] [--strict] [--wait[=SECONDS]] [--data=DIR]
                               [--inbox=DIR] [--jobs=DIR] [--lang=vi|en] [--registry=DIR] [--review=R]

            Options:
                  --data=DIR         The data directory (default ./data).
                  --dry-run          Only say what would be done; write nothing.
              -h, --help             Print this help.
                  --inbox=DIR        The inbox folder (default ./inbox).
                  --jobs=DIR         The folder jobs with the review definitions.
                  --json             Print JSON, one object a line.
                  --lang=vi|en       The language of messages, vi or en.
                  --registry=DIR     The registry folder, used only while the database has no registry.
                  --review=R         The review's id; may be left out if there is only one.
                  --strict           End with 3 if lines are held or files rejected.
                  --wait[=SECONDS]   Where another run is at work on what is needed, wait this many seconds at
                                       most (600 if no number is given) instead of ending as busy.
            """;

    @TempDir
    Path place;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int say(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang en run --help", "run --help --lang en", "--lang=en run -h", "run --lang=en --help"})
    void helpIsInEnglishWhereverThatIsAskedFor(String command) {
        assertThat(say(command.split(" ", -1))).isZero();
        assertThat(out).hasToString(ENGLISH_RUN);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void helpIsInVietnameseWhateverTheMachineSpeaks() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(say("run", "--help")).isZero();
        } finally {
            Locale.setDefault(machine);
        }
        assertThat(out.toString())
                .startsWith(
                        "Nhận tệp mới, đọc, cộng và ra bản tổng hợp mới nếu có gì thay đổi.\nCách dùng: tonghop run ")
                .contains("      --dry-run          Chỉ cho biết sẽ làm gì, không ghi gì.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyCommandAndEveryOptionIsDescribedInBothLanguages(String language) {
        picocli.CommandLine line = Main.line(SpokenLanguage.of(java.util.List.of("--lang", language)));
        described(line);
    }

    private static void described(picocli.CommandLine line) {
        String name = line.getCommandSpec().qualifiedName();
        String usage = line.getUsageMessage();
        assertThat(line.getCommandSpec().usageMessage().header()).as(name).isNotEmpty();
        line.getCommandSpec()
                .args()
                .forEach(argument -> assertThat(argument.description())
                        .as(name + " " + argument.paramLabel())
                        .isNotEmpty()
                        .noneMatch(String::isBlank));
        assertThat(usage).as(name).doesNotContain("''");
        assertThat(usage.lines()).as(name).allMatch(text -> text.length() <= 100);
        line.getSubcommands().values().forEach(HelpTest::described);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "figures --relese 1 # Không hiểu «--relese».; Có phải là --release không?; Xem cách dùng: tonghop figures --help",
                "statu # Không hiểu «statu».; Có phải là status không?; Xem cách dùng: tonghop --help",
                "registry shwo 182 # Không hiểu «shwo».; Có phải là show không?; Xem cách dùng: tonghop registry --help",
                "run --nothing-like-it # Không hiểu «--nothing-like-it».; Xem cách dùng: tonghop run --help",
                "explain --unit 182 --lang en # Still missing: --indicator I.; See: tonghop explain --help",
                "figures --release one --lang en # The value \"one\" can't be used for --release N.; See: tonghop figures --help",
                "figures --lang fr # Giá trị «fr» không dùng được cho --lang vi|en.; Xem cách dùng: tonghop figures --help",
                "run --strict --strict --lang en # --strict may be given once only.; See: tonghop run --help"
            })
    void whatIsNotUnderstoodIsSaidWithTheNearestWord(String command, String words) {
        assertThat(say(command.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString().stripTrailing().replace("\n", "; ")).isEqualTo(words);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figures",
                "status",
                "held",
                "releases",
                "verify",
                "registry show 182",
                "explain --unit 182 --indicator land_donated"
            })
    void readingWhereThereAreNoDataMakesNone(String command) {
        Path nowhere = place.resolve("mistyped");
        String[] arguments = (command + " --lang en --data " + nowhere).split(" ", -1);
        assertThat(say(arguments)).isEqualTo(78);
        assertThat(err)
                .hasToString("There is no data at " + nowhere
                        + "; this command only reads, so nothing was made. Check --data, or run \"tonghop run\" first,"
                        + " which makes the data.\n");
        assertThat(Files.exists(nowhere)).isFalse();
    }

    @Test
    void doctorLooksAtTheMachineWhereThereAreNoDataAndMakesNone() {
        Path nowhere = place.resolve("mistyped");
        assertThat(say("doctor", "--json", "--data", nowhere.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("{\"check\":\"java\",\"good\":true", "{\"check\":\"database\",\"good\":false,");
        assertThat(Files.exists(nowhere)).isFalse();
    }
}

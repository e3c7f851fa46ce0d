package vn.tonghop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.core.definition.LimitSetting;
import vn.tonghop.core.definition.LimitSettings;
import vn.tonghop.core.finding.Messages;

class LimitsFileTest {
    @TempDir
    Path jobs;

    private LimitsFile limits(String text) throws IOException {
        Files.writeString(jobs.resolve("limits.yaml"), text);
        return LimitsFile.readIfThere(jobs);
    }

    private List<String> wrong(String text) throws IOException {
        return limits(text).findings().stream()
                .map(finding -> Messages.in(Locale.ENGLISH).line(finding))
                .toList();
    }

    @Test
    void withoutTheFileTheUsualLimitsHold() {
        assertThat(LimitsFile.readIfThere(jobs)).isEqualTo(new LimitsFile(LimitSettings.USUAL, List.of()));
    }

    @Test
    void theFileOfTheProgramSaysTheUsualLimitsAndEachOfThem() throws IOException {
        LimitsFile read = LimitsFile.read(Path.of("jobs/limits.yaml"));
        assertThat(read.findings()).isEmpty();
        assertThat(read.settings().set().keySet()).containsExactlyInAnyOrder(LimitSetting.values());
        assertThat(Stream.of(LimitSetting.values()))
                .allSatisfy(one -> assertThat(read.settings().of(one)).isEqualTo(one.usual()));
    }

    @Test
    void whatIsSetHoldsAndTheOthersAreUsual() throws IOException {
        LimitSettings set = limits("columns: 20\n").settings();
        assertThat(set.of(LimitSetting.COLUMNS)).isEqualTo(20);
        assertThat(set.of(LimitSetting.RECORD_CHARS)).isEqualTo(200_000);
    }

    @Test
    void aValueOutOfRangeIsRefusedWithItsLineAndItsRange() throws IOException {
        String cure = " Give a number in that range, or leave the line out: then the usual limit holds.";
        assertThat(wrong("# a\ncolumns: 0\nunzippedRatio: 1001\nrecords: \"1.5\"\n"))
                .containsExactly(
                        "limits.yaml, line 2, column 10: \"0\": the limit \"columns\" must be a whole number from 1 to"
                                + " 16,384." + cure,
                        "limits.yaml, line 3, column 16: \"1001\": the limit \"unzippedRatio\" must be a whole number"
                                + " from 1 to 1000." + cure,
                        "limits.yaml, line 4, column 10: \"1.5\": the limit \"records\" must be a whole number from 1"
                                + " to 1,000,000,000." + cure);
        assertThat(wrong("columns: -1\n")).hasSize(1).first().asString().contains("limits.yaml, line 1");
    }

    @Test
    void aKeyThatIsUnknownOrStandsTwiceIsRefused() throws IOException {
        assertThat(limits("column: 5\n").findings())
                .extracting(finding -> finding.code().name())
                .containsExactly("DEFINITION_UNKNOWN_KEY");
        assertThat(limits("columns: 5\ncolumns: 6\n").findings())
                .extracting(finding -> finding.code().name())
                .containsExactly("DEFINITION_KEY_TWICE");
        assertThat(limits("columns: 5\ncolumns: 6\n").settings()).isEqualTo(LimitSettings.USUAL);
    }
}

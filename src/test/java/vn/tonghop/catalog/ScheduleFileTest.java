package vn.tonghop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.core.definition.Schedule;

class ScheduleFileTest {
    @TempDir
    Path jobs;

    private ScheduleFile read(String text) throws IOException {
        Files.writeString(jobs.resolve(ScheduleFile.NAME), text);
        return ScheduleFile.read(jobs);
    }

    private String wrong(String text) throws IOException {
        ScheduleFile file = read(text);
        assertThat(file.schedules()).isEmpty();
        return String.join(
                " ", file.findings().stream().map(one -> one.code().name()).toList());
    }

    @Test
    void theFileOfTheProgramRunsAllReviewsAtOneEachNight() {
        assertThat(ScheduleFile.read(Path.of("jobs")))
                .isEqualTo(new ScheduleFile(
                        java.util.List.of(new Schedule(
                                "nightly",
                                "0 0 1 * * ?",
                                ZoneId.of("Asia/Ho_Chi_Minh"),
                                null,
                                null,
                                Duration.ofMinutes(5),
                                Duration.ofHours(1))),
                        java.util.List.of()));
    }

    @Test
    void whatIsWrongIsNamed() throws IOException {
        assertThat(wrong("- id: a\n")).isEqualTo("DEFINITION_MISSING_KEY");
        assertThat(wrong("- {id: a, cron: x, at: 1}\n")).isEqualTo("DEFINITION_UNKNOWN_KEY");
        assertThat(wrong("- {id: a, cron: x}\n- {id: a, cron: y}\n")).isEqualTo("DEFINITION_LISTED_TWICE");
        assertThat(wrong("- {id: a, cron: x, zone: Asia/Hanoi}\n")).isEqualTo("SCHEDULE_BAD_ZONE");
        assertThat(wrong("- {id: a, cron: x, quiet: 5m}\n")).isEqualTo("SCHEDULE_BAD_DURATION");
        assertThat(wrong("- {id: a, cron: x, grace: P2D}\n")).isEqualTo("SCHEDULE_BAD_DURATION");
        assertThat(wrong("- {id: a, cron: x, quiet: -PT1S}\n")).isEqualTo("SCHEDULE_BAD_DURATION");
        assertThat(wrong("id: a\n")).isEqualTo("DEFINITION_NOT_A_LIST");
        Files.delete(jobs.resolve(ScheduleFile.NAME));
        assertThat(ScheduleFile.read(jobs).findings()).hasSize(1);
    }
}

package vn.tonghop.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Schedule;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;

/**
 * What {@code jobs/schedule.yaml} says. Whether a cron expression is one, its reader says, not this.
 *
 * @param schedules in the order of the file; none where anything is wrong
 * @param findings all that is wrong, in the order of the file; empty where it is right
 */
public record ScheduleFile(List<Schedule> schedules, List<Finding> findings) {
    /** Its name. */
    public static final String NAME = "schedule.yaml";

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration QUIET = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Copies the lists. */
    public ScheduleFile {
        schedules = List.copyOf(schedules);
        findings = List.copyOf(findings);
    }

    /** Reads it from its folder; never throws for what the file is or says, nor where there is none. */
    public static ScheduleFile read(Path jobs) {
        Path file = jobs.resolve(NAME);
        Findings findings = new Findings(NAME);
        List<Schedule> schedules = new ArrayList<>();
        try {
            Once ids = new Once();
            YamlTree.of(Files.readAllBytes(file), findings)
                    .map(root -> new Cursor(NAME, root, findings).items())
                    .ifPresent(items -> items.forEach(item -> {
                        Schedule schedule = schedule(item, ids);
                        if (schedule != null) {
                            schedules.add(schedule);
                        }
                    }));
        } catch (IOException e) {
            findings.add(FindingCode.DEFINITION_FILE_MISSING, file.toString());
        }
        return new ScheduleFile(findings.isEmpty() ? schedules : List.of(), findings.inOrder());
    }

    private static @Nullable Schedule schedule(Cursor item, Once ids) {
        Fields fields = item.fields(Section.SCHEDULE);
        if (fields == null) {
            return null;
        }
        Cursor named = fields.at("id");
        String id = named == null ? null : named.name();
        boolean isNew = id != null && named != null && ids.isNew(named, id);
        String cron = fields.read("cron", Cursor::text);
        ZoneId zone = fields.has("zone") ? fields.read("zone", ScheduleFile::zone) : ZONE;
        String review = fields.read("review", Cursor::name);
        String inbox = fields.read("inbox", Cursor::text);
        Duration quiet = fields.has("quiet") ? fields.read("quiet", ScheduleFile::duration) : QUIET;
        Duration grace = fields.has("grace") ? fields.read("grace", ScheduleFile::duration) : GRACE;
        if (!isNew || id == null || cron == null || zone == null || quiet == null || grace == null) {
            return null;
        }
        return new Schedule(id, cron, zone, review, inbox, quiet, grace);
    }

    private static @Nullable ZoneId zone(Cursor cursor) {
        String text = cursor.text();
        if (text != null && !ZoneId.getAvailableZoneIds().contains(text)) {
            cursor.refuse(FindingCode.SCHEDULE_BAD_ZONE, text);
            return null;
        }
        return text == null ? null : ZoneId.of(text);
    }

    /** At most a day. */
    private static @Nullable Duration duration(Cursor cursor) {
        String text = cursor.text();
        if (text == null) {
            return null;
        }
        Duration duration = parsed(text);
        if (duration == null || duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            cursor.refuse(FindingCode.SCHEDULE_BAD_DURATION, text, cursor.key());
            return null;
        }
        return duration;
    }

    private static @Nullable Duration parsed(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

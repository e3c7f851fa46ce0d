package vn.tonghop.web;

import java.util.List;

/** The closed list of our own metrics: name, kind, labels and what each says. Names of other metrics are their library's. */
enum Measured {
    LAST_SUCCESS(
            Kind.GAUGE,
            "tonghop_run_last_success_timestamp_seconds",
            "When the last run that ended well ended.",
            "review"),
    DATABASE_UP(Kind.GAUGE, "tonghop_database_up", "1 if the database answered this scrape."),
    NIGHT_MISSED(
            Kind.GAUGE,
            "tonghop_night_missed",
            "1 if the last night that was due has no run though its grace is over.",
            "schedule"),
    NIGHT_NEXT(Kind.GAUGE, "tonghop_night_next_timestamp_seconds", "When the next night is due.", "schedule"),
    TRIGGER_LAG(
            Kind.GAUGE,
            "quartz_trigger_lag_seconds",
            "How long overdue a schedule is that no node is at work on.",
            "schedule"),
    RUN_DURATION(
            Kind.SUMMARY, "tonghop_run_duration_seconds", "How long runs took that ended.", "review", "kind", "state"),
    RUNS_UNFINISHED(
            Kind.GAUGE,
            "tonghop_runs_unfinished",
            "Runs without a result: running; died (no heartbeat); interrupted; stopped by a person.",
            "review",
            "state"),
    ROWS(Kind.COUNTER, "tonghop_rows", "Lines that runs read, by what became of them.", "review", "outcome"),
    FILES_REFUSED(Kind.COUNTER, "tonghop_files_refused", "Files that runs refused whole.", "review"),
    QUARANTINE(Kind.GAUGE, "tonghop_quarantine_open", "Lines held in what is in use.", "review"),
    UNIT_QUARANTINE(Kind.GAUGE, "tonghop_unit_quarantine_open", "Lines held in what a unit sent.", "review", "unit"),
    UNIT_RECEIVED(
            Kind.GAUGE,
            "tonghop_unit_last_received_timestamp_seconds",
            "When the newest file of a unit that is in use came.",
            "review",
            "unit"),
    UNITS_EXPECTED(Kind.GAUGE, "tonghop_units_expected", "Units that must report.", "review"),
    UNITS_REPORTED(Kind.GAUGE, "tonghop_units_reported", "Units that must report and did.", "review"),
    UNITS_LATE(
            Kind.GAUGE, "tonghop_units_late", "Of those, units whose latest file came after the deadline.", "review"),
    RELEASE_NUMBER(Kind.GAUGE, "tonghop_release_number", "The current release.", "review"),
    RELEASE_AGE(Kind.GAUGE, "tonghop_release_age_seconds", "How old the current release is.", "review"),
    NOTICES(
            Kind.GAUGE,
            "tonghop_notifications",
            "Notices that wait to be sent, or were given up within a week.",
            "channel",
            "state"),
    NOTICES_OLDEST(
            Kind.GAUGE, "tonghop_notifications_oldest_seconds", "How old the oldest of them is.", "channel", "state"),
    LOCK_WAIT(Kind.GAUGE, "tonghop_lock_wait_seconds", "How long the longest wait for a lock takes already."),
    POOL_ACTIVE(Kind.GAUGE, "tonghop_pool_active", "Connections in use.", "pool"),
    POOL_WAITING(Kind.GAUGE, "tonghop_pool_waiting", "Threads that wait for a connection.", "pool"),
    POOL_MOST(Kind.GAUGE, "tonghop_pool_max", "Connections there may be.", "pool");

    private final Kind kind;
    private final String family;
    private final String says;
    private final String labels;

    Measured(Kind kind, String family, String says, String... labels) {
        this.kind = kind;
        this.family = family;
        this.says = says;
        this.labels = String.join(" ", labels);
    }

    Kind kind() {
        return kind;
    }

    /** Its name; a scrape puts _total behind a counter's, _count and _sum behind a summary's. */
    String family() {
        return family;
    }

    String says() {
        return says;
    }

    List<String> labels() {
        return labels.isEmpty() ? List.of() : List.of(labels.split(" ", -1));
    }

    /** What Prometheus takes it as. */
    enum Kind {
        GAUGE,
        COUNTER,
        SUMMARY
    }
}

package vn.tonghop.core.finding;

/**
 * Every kind of finding there is. A name, once published, is never changed or used for anything else; docs/findings.md
 * has a row for each.
 */
public enum FindingCode {
    // --- receiving and reading a file ---
    EMPTY_FILE(Severity.REFUSED),
    HEADER_ONLY(Severity.REFUSED),
    NOT_UTF8(Severity.REFUSED),
    TRUNCATED(Severity.REFUSED),
    BROKEN_QUOTES(Severity.REFUSED),
    MIXED_LINE_ENDS(Severity.REFUSED),
    FORBIDDEN_CHARACTER(Severity.REFUSED),
    FILE_TOO_LARGE(Severity.REFUSED),
    LINE_TOO_LONG(Severity.REFUSED),
    TOO_MANY_COLUMNS(Severity.REFUSED),
    UNSUPPORTED_FILE_TYPE(Severity.REFUSED),
    NOT_A_REGULAR_FILE(Severity.REFUSED),
    FORM_NOT_RECOGNISED(Severity.REFUSED),
    COLUMN_TWICE(Severity.REFUSED),
    UNKNOWN_SENDER(Severity.REFUSED),
    AMBIGUOUS_SENDER(Severity.REFUSED),
    UNKNOWN_REVIEW(Severity.REFUSED),
    DUPLICATE_FILE(Severity.NOTE),
    SUPERSEDES(Severity.NOTE),
    FILE_NOT_WHOLE_YET(Severity.NOTE),

    // --- a line ---
    COLUMN_COUNT(Severity.HELD),
    NO_AMOUNT(Severity.HELD),
    UNIT_MISSING(Severity.HELD),
    UNIT_TWICE(Severity.HELD),
    UNIT_INCLUDES_OTHERS(Severity.HELD),
    PART_EXCEEDS_WHOLE(Severity.HELD),
    PART_WITHOUT_WHOLE(Severity.HELD),
    IMPLAUSIBLE_AMOUNT(Severity.HELD),
    CONTROL_TOTAL_DIFFERS(Severity.WARNING),
    CONTROL_TOTAL_UNREADABLE(Severity.WARNING),

    // --- amounts and dates ---
    AMOUNT_UNREADABLE(Severity.HELD),
    AMOUNT_AMBIGUOUS(Severity.HELD),
    AMOUNT_VAGUE(Severity.HELD),
    AMOUNT_IS_A_RATE(Severity.HELD),
    AMOUNT_WRONG_DIMENSION(Severity.HELD),
    SEVERAL_AMOUNTS(Severity.HELD),
    FOREIGN_CURRENCY(Severity.HELD),
    PERCENTAGE_WITHOUT_COUNTS(Severity.HELD),
    UNIT_OF_MEASURE_CLASH(Severity.HELD),
    DATE_UNREADABLE(Severity.HELD),
    DATE_OUTSIDE_PERIOD(Severity.HELD),

    // --- names of reporting units ---
    UNKNOWN_UNIT(Severity.HELD),
    AMBIGUOUS_UNIT(Severity.HELD),
    UNIT_NOT_ON_DATE(Severity.HELD),
    UNIT_OUTSIDE_SENDER(Severity.HELD),
    UNIT_CONTRADICTION(Severity.HELD),
    UNIT_IS_AN_AGENCY(Severity.HELD),
    UNIT_BELOW_REGISTRY(Severity.HELD),
    SEVERAL_UNITS(Severity.HELD),

    // --- registry import ---
    REGISTRY_FILE_UNREADABLE(Severity.REFUSED),
    REGISTRY_FILE_MISSING(Severity.REFUSED),
    REGISTRY_UNKNOWN_COLUMN(Severity.REFUSED),
    REGISTRY_MISSING_COLUMN(Severity.REFUSED),
    REGISTRY_COLUMN_COUNT(Severity.REFUSED),
    REGISTRY_VALUE_MISSING(Severity.REFUSED),
    REGISTRY_BAD_ID(Severity.REFUSED),
    REGISTRY_BAD_NAME(Severity.REFUSED),
    REGISTRY_BAD_CODE(Severity.REFUSED),
    REGISTRY_BAD_DATE(Severity.REFUSED),
    REGISTRY_EMPTY_SPAN(Severity.REFUSED),
    REGISTRY_UNKNOWN_WORD(Severity.REFUSED),
    REGISTRY_VERSION_TWICE(Severity.REFUSED),
    REGISTRY_OVERLAP(Severity.REFUSED),
    REGISTRY_GAP(Severity.REFUSED),
    REGISTRY_UNKNOWN_PARENT(Severity.REFUSED),
    REGISTRY_PARENT_NOT_THEN(Severity.REFUSED),
    REGISTRY_PARENT_LEVEL(Severity.REFUSED),
    REGISTRY_CYCLE(Severity.REFUSED),
    REGISTRY_CODE_TWICE(Severity.REFUSED),
    REGISTRY_EVENT_UNKNOWN_UNIT(Severity.REFUSED),
    REGISTRY_EVENT_UNIT_NOT_THEN(Severity.REFUSED),
    REGISTRY_EVENT_UNIT_GOES_ON(Severity.REFUSED),
    REGISTRY_EVENT_ENDS(Severity.REFUSED),
    REGISTRY_SPLIT_WITHOUT_TEXT(Severity.REFUSED),

    // --- review definitions ---
    DEFINITION_UNREADABLE(Severity.REFUSED);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** What such a finding does to the thing it is about. */
    public Severity severity() {
        return severity;
    }
}

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
    UNIT_OF_MEASURE_CLASH(Severity.HELD),
    DATE_UNREADABLE(Severity.HELD),
    DATE_OUTSIDE_PERIOD(Severity.HELD),

    // --- names of reporting units ---
    UNKNOWN_UNIT(Severity.HELD),
    AMBIGUOUS_UNIT(Severity.HELD),
    UNIT_NOT_ON_DATE(Severity.HELD),
    UNIT_OUTSIDE_SENDER(Severity.HELD),
    UNIT_CONTRADICTION(Severity.HELD),

    // --- registry import ---
    REGISTRY_FILE_UNREADABLE(Severity.REFUSED),

    // --- review definitions ---
    DEFINITION_UNREADABLE(Severity.REFUSED),
    DEFINITION_FILE_MISSING(Severity.REFUSED),
    DEFINITION_EMPTY_FILE(Severity.REFUSED),
    DEFINITION_TOO_LARGE(Severity.REFUSED),
    DEFINITION_NOT_UTF8(Severity.REFUSED),
    DEFINITION_ANCHOR(Severity.REFUSED),
    DEFINITION_UNKNOWN_KEY(Severity.REFUSED),
    DEFINITION_KEY_TWICE(Severity.REFUSED),
    DEFINITION_MISSING_KEY(Severity.REFUSED),
    DEFINITION_ONE_OF_KEYS(Severity.REFUSED),
    DEFINITION_EMPTY_VALUE(Severity.REFUSED),
    DEFINITION_NOT_A_MAPPING(Severity.REFUSED),
    DEFINITION_NOT_A_LIST(Severity.REFUSED),
    DEFINITION_NOT_A_TEXT(Severity.REFUSED),
    DEFINITION_BAD_NUMBER(Severity.REFUSED),
    DEFINITION_BAD_DATE(Severity.REFUSED),
    DEFINITION_BAD_ID(Severity.REFUSED),
    DEFINITION_BAD_UNIT_CODE(Severity.REFUSED),
    DEFINITION_NOT_ONE_OF(Severity.REFUSED),
    DEFINITION_LISTED_TWICE(Severity.REFUSED),
    DEFINITION_ID_NOT_FILE_NAME(Severity.REFUSED),
    DEFINITION_PERIOD_REVERSED(Severity.REFUSED),
    DEFINITION_DATE_OUT_OF_RANGE(Severity.REFUSED),
    DEFINITION_RANGE_REVERSED(Severity.REFUSED),
    DEFINITION_NOT_A_SHARE(Severity.REFUSED),
    DEFINITION_UNKNOWN_INDICATOR(Severity.REFUSED),
    DEFINITION_INDICATOR_UNUSED(Severity.REFUSED),
    DEFINITION_BAD_SHARE(Severity.REFUSED),
    DEFINITION_UNKNOWN_FORM(Severity.REFUSED),
    DEFINITION_FORMS_ALIKE(Severity.REFUSED),
    DEFINITION_NO_UNIT_COLUMN(Severity.REFUSED),
    DEFINITION_NO_AMOUNT_COLUMN(Severity.REFUSED),
    DEFINITION_UNKNOWN_COLUMN(Severity.REFUSED),
    DEFINITION_HEADER_TWICE(Severity.REFUSED),
    DEFINITION_ROLE_TWICE(Severity.REFUSED),
    DEFINITION_INDICATOR_TWICE(Severity.REFUSED),
    DEFINITION_BAD_UNIT_OF_MEASURE(Severity.REFUSED),
    DEFINITION_NO_UNIT_OF_MEASURE(Severity.REFUSED),
    DEFINITION_BOUNDS_REVERSED(Severity.REFUSED),
    DEFINITION_STRAY_FILE(Severity.REFUSED),
    DEFINITION_NO_REVIEW(Severity.REFUSED);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** What such a finding does to the thing it is about. */
    public Severity severity() {
        return severity;
    }
}

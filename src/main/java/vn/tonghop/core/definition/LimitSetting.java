package vn.tonghop.core.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file may have at most, each a key of jobs/limits.yaml, with what holds where the key is not there. */
public enum LimitSetting {
    /** Bytes of a file. */
    FILE_BYTES("fileBytes", 2_000_000_000L, 20_000_000_000L),
    /** Records of a file, the header and blank ones among them. */
    RECORDS("records", 100_000_000L, 1_000_000_000L),
    /** Characters of the cells of one record, line breaks in them included. */
    RECORD_CHARS("recordChars", 200_000, 2_000_000),
    /** Characters of one cell. */
    FIELD_CHARS("fieldChars", 200_000, 2_000_000),
    /** Cells of one record. */
    COLUMNS("columns", 500, 16_384),
    /** Bytes of a workbook. */
    WORKBOOK_BYTES("workbookBytes", 200_000_000L, 2_000_000_000L),
    /** Files in a workbook's zip file. */
    WORKBOOK_PARTS("workbookParts", 5_000, 60_000),
    /** Bytes of all of them together, unzipped. */
    UNZIPPED_BYTES("unzippedBytes", 500_000_000L, 20_000_000_000L),
    /** How many times larger a large part may be unzipped than zipped. */
    UNZIPPED_RATIO("unzippedRatio", 250, 1_000),
    /** Bytes of the texts that cells share, which are held in memory. */
    SHARED_TEXT_BYTES("sharedTextBytes", 24_000_000, 100_000_000),
    /** How many such texts. */
    SHARED_TEXTS("sharedTexts", 1_000_000, 10_000_000),
    /** Sheets, fonts, formats and merged ranges of a workbook, of each kind. */
    WORKBOOK_ENTRIES("workbookEntries", 70_000, 1_000_000);

    private final String key;
    private final long usual;
    private final long most;

    LimitSetting(String key, long usual, long most) {
        this.key = key;
        this.usual = usual;
        this.most = most;
    }

    /** Its key. */
    public String key() {
        return key;
    }

    /** What holds where nothing is set. */
    public long usual() {
        return usual;
    }

    /** The largest value that may be set; the smallest is 1. */
    public long most() {
        return most;
    }

    /** The keys of all. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(LimitSetting::key).toList();
    }

    /** The setting of a key. */
    public static Optional<LimitSetting> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}

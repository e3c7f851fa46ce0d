package vn.tonghop.pipeline.parse;

/**
 * What a file may have at most; more is refused before it is read on.
 *
 * @param fileBytes bytes of the whole file
 * @param recordChars characters of one record, line breaks in quotes included
 * @param columns cells of one record
 */
public record Limits(long fileBytes, int recordChars, int columns) {
    /** 2 GB, 200.000 characters, 500 columns: far above any real submission, far below what hurts. */
    public static final Limits DEFAULT = new Limits(2_000_000_000L, 200_000, 500);
}

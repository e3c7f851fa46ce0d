package vn.tonghop.pipeline.parse.workbook;

/**
 * What a workbook may have at most; more is refused before it is read on.
 *
 * @param fileBytes bytes of the file
 * @param parts files in the zip file
 * @param unzippedBytes bytes of all of them together, unzipped
 * @param ratio how many times larger a part may be unzipped than zipped, where it is large
 * @param sharedBytes bytes of the texts that cells share, which are held in memory
 * @param sharedTexts how many such texts
 * @param entries sheets, fonts, formats and merged ranges, of each kind
 */
public record WorkbookLimits(
        long fileBytes, int parts, long unzippedBytes, int ratio, int sharedBytes, int sharedTexts, int entries) {
    /** 200 MB, 5.000 parts, 500 MB unzipped, 250 times, 24 MB in a million shared texts, 70.000 entries of a kind. */
    public static final WorkbookLimits DEFAULT =
            new WorkbookLimits(200_000_000L, 5_000, 500_000_000L, 250, 24_000_000, 1_000_000, 70_000);
}

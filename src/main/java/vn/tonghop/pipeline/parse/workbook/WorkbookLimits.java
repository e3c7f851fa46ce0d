package vn.tonghop.pipeline.parse.workbook;

import vn.tonghop.core.definition.LimitSetting;
import vn.tonghop.core.definition.LimitSettings;

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
    /** The usual limits. */
    public static final WorkbookLimits DEFAULT = of(LimitSettings.USUAL);

    /** The limits that are set. */
    public static WorkbookLimits of(LimitSettings settings) {
        return new WorkbookLimits(
                settings.of(LimitSetting.WORKBOOK_BYTES),
                settings.number(LimitSetting.WORKBOOK_PARTS),
                settings.of(LimitSetting.UNZIPPED_BYTES),
                settings.number(LimitSetting.UNZIPPED_RATIO),
                settings.number(LimitSetting.SHARED_TEXT_BYTES),
                settings.number(LimitSetting.SHARED_TEXTS),
                settings.number(LimitSetting.WORKBOOK_ENTRIES));
    }
}

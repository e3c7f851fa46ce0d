package vn.tonghop.workbook;

import org.apache.poi.ss.util.WorkbookUtil;

/** Names that a spreadsheet takes for a sheet: 31 characters at most, none of {@code []:*?/\}. */
final class SheetNames {
    private SheetNames() {}

    static String of(String name) {
        return WorkbookUtil.createSafeSheetName(name, ' ');
    }
}

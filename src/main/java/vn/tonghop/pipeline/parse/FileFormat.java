package vn.tonghop.pipeline.parse;

import vn.tonghop.core.encoding.Encoding;

/** How a file keeps its lines, as its survey found out: enough to open it again and get the same lines. */
public sealed interface FileFormat {
    /**
     * Lines of text.
     *
     * @param delimiter what separates the cells
     * @param encoding the code of its characters
     */
    record Csv(char delimiter, Encoding encoding) implements FileFormat {}

    /**
     * Rows of a workbook's sheet.
     *
     * @param sheet the sheet's name
     * @param columns how many cells a line has at least: a sheet does not keep empty ones
     */
    record Workbook(String sheet, int columns) implements FileFormat {}
}

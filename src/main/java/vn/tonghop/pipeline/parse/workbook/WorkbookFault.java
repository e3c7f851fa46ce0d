package vn.tonghop.pipeline.parse.workbook;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.FindingCode;

/** A fault of a workbook, for which it is refused whole; who opened it adds the file's name. */
public final class WorkbookFault extends IOException {
    private final FindingCode code;
    private final transient @Nullable CellPlace place;
    private final transient List<String> arguments;

    WorkbookFault(FindingCode code, @Nullable CellPlace place, String... arguments) {
        super(code + " " + String.join(", ", arguments));
        this.code = code;
        this.place = place;
        this.arguments = List.of(arguments);
    }

    /** The file is not what a workbook must be. */
    static WorkbookFault damaged(String what) {
        return new WorkbookFault(FindingCode.WORKBOOK_DAMAGED, null, what);
    }

    /** There is more of something than a workbook may have. */
    static WorkbookFault tooLarge(String what, long most) {
        return new WorkbookFault(FindingCode.WORKBOOK_TOO_LARGE, null, what, Long.toString(most));
    }

    /** What is wrong. */
    public FindingCode code() {
        return code;
    }

    /** Where it stands, or null where the whole file is meant. */
    public @Nullable CellPlace place() {
        return place;
    }

    /** What the message names. */
    public List<String> arguments() {
        return arguments;
    }

    /**
     * A place in a sheet.
     *
     * @param sheet the sheet's name
     * @param row its row, from 1
     * @param column its column, from 0; below 0 where the whole row is meant
     */
    public record CellPlace(String sheet, long row, int column) {}
}

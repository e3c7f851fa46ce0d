package vn.tonghop.pipeline.normalize;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.parse.FormLayout;
import vn.tonghop.pipeline.submission.SourceLine;

/**
 * A line of a sheet as a person sees it: what it is called, how it is marked, whether it has amounts.
 *
 * @param line its line
 * @param label what it is called, without a mark or a dash before it; empty where it has no name
 * @param mark the roman numeral or letter it is marked with, or null
 * @param dashed whether a dash or bullet stands before its name
 * @param serial whether it has a serial number
 * @param amounts whether a column of amounts has something
 * @param contributor who gave, as printed; empty where it does not say
 * @param dated whether it has a date
 */
record SheetLine(
        long line,
        String label,
        @Nullable SectionMark mark,
        boolean dashed,
        boolean serial,
        boolean amounts,
        String contributor,
        boolean dated) {
    private static final String BULLETS = "-+*•–—·";

    /** The line, which has all its cells. */
    static SheetLine of(SourceLine source, FormLayout layout) {
        String unit = "";
        String serial = "";
        String contributor = "";
        boolean unitSeen = false;
        boolean amounts = false;
        boolean dated = false;
        List<FormLayout.Binding> bindings = layout.bindings();
        for (int i = 0; i < bindings.size(); i++) {
            Column column = bindings.get(i).column();
            String text = source.cells().get(i).strip();
            if (column == null || CellReader.isNothing(text)) {
                unitSeen |= column != null && column.role() instanceof Column.Role.UnitName;
                continue;
            }
            if (column.role() instanceof Column.Role.UnitName) {
                unit = text;
                unitSeen = true;
            } else if (column.role() instanceof Column.Role.Ignored && !unitSeen && serial.isEmpty()) {
                serial = text;
            } else if (column.role() instanceof Column.Role.Contributor) {
                contributor = text;
            } else if (column.role() instanceof Column.Role.EventDate) {
                dated = true;
            } else if (column.role() instanceof Column.Role.Amount) {
                amounts = true;
            }
        }
        return named(source.line(), unit, serial, contributor, amounts, dated);
    }

    private static SheetLine named(
            long line, String unit, String serial, String contributor, boolean amounts, boolean dated) {
        SectionMark alone = SectionMark.of(serial);
        boolean ownCell = !unit.isEmpty();
        // A heading merged over the whole row has its text in the first cell.
        String text = ownCell ? unit : alone == null && hasWords(serial) ? serial : "";
        boolean numbered = !serial.isEmpty() && (ownCell || text.isEmpty()) && !isBullet(serial);
        if (text.isEmpty() && !contributor.isEmpty()) {
            text = contributor;
        }
        SectionMark.Before before = SectionMark.before(text);
        SectionMark mark = alone != null ? alone : before == null ? null : before.mark();
        String label = alone == null && before != null ? before.rest() : text;
        boolean dashed = isBullet(serial) || (!label.isEmpty() && BULLETS.indexOf(label.charAt(0)) >= 0);
        return new SheetLine(
                line,
                withoutBullet(label),
                mark,
                dashed,
                numbered,
                amounts,
                text.equals(contributor) ? "" : contributor,
                dated);
    }

    private static boolean isBullet(String text) {
        return text.length() == 1 && BULLETS.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean hasWords(String text) {
        return text.codePoints().filter(Character::isLetter).count() > 1;
    }

    private static String withoutBullet(String text) {
        int start = 0;
        while (start < text.length()
                && (BULLETS.indexOf(text.charAt(start)) >= 0 || Spelling.isBlank(text.substring(start, start + 1)))) {
            start++;
        }
        return text.substring(start);
    }

    /** What of the label follows one of the words it may begin with; null if it begins with none. */
    @Nullable
    String after(BeginningWords words) {
        return words.after(label);
    }
}

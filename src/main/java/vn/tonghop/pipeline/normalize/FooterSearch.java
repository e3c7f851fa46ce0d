package vn.tonghop.pipeline.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.parse.FormLayout;
import vn.tonghop.pipeline.submission.SourceLine;

/**
 * Finds the block of notes and signatures below the last line: it is opened by a known phrase, or by a place and a date,
 * and nothing in it or below it is an amount.
 */
final class FooterSearch {
    /** Signatures and the list of who receives the report; a longer block is something else. */
    private static final int MOST_LINES = 100;

    private static final Pattern PLACE_AND_DATE =
            Pattern.compile("(.*[,;.] ?)?ngày( ?[0-9.…]{1,12})?,? ?tháng( ?[0-9.…]{1,12})?,? ?năm( ?[0-9.…]{1,12})?\\.?"
                    + "|.*, ?ngày ?[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}\\.?");

    private final BeginningWords openers;
    private final FormLayout layout;
    private final List<@Nullable CellReader> cells;
    private final SheetNames names;
    private final List<SourceLine> block = new ArrayList<>();

    FooterSearch(List<String> openers, FormLayout layout, List<@Nullable CellReader> cells, SheetNames names) {
        this.openers = new BeginningWords(openers);
        this.layout = layout;
        this.cells = cells;
        this.names = names;
    }

    /** Takes a line into the block if it belongs to it so far. */
    boolean takes(SourceLine line) {
        if (block.size() >= MOST_LINES || hasAmount(line) || (block.isEmpty() && !opens(line))) {
            return false;
        }
        block.add(line);
        return true;
    }

    /** The lines of the block so far, which is then empty. */
    List<SourceLine> drained() {
        if (block.isEmpty()) {
            return List.of();
        }
        List<SourceLine> lines = List.copyOf(block);
        block.clear();
        return lines;
    }

    /** Whether a line of the block names a unit as a line of data does: it is no footer, whatever stands around it. */
    boolean namesUnit(SourceLine line) {
        for (int i = 0; i < Math.min(line.cells().size(), layout.bindings().size()); i++) {
            Column column = layout.bindings().get(i).column();
            String text = line.cells().get(i).strip();
            if (column != null && column.role() instanceof Column.Role.UnitName && !Spelling.isBlank(text)) {
                return "-+*•–—·".indexOf(text.charAt(0)) < 0
                        && !isOpener(text)
                        && names.naming(text) == SheetNames.Naming.UNIT;
            }
        }
        return false;
    }

    private boolean opens(SourceLine line) {
        for (int i = 0; i < line.cells().size(); i++) {
            if (isOpener(line.cells().get(i))) {
                return !namesUnit(line);
            }
        }
        return false;
    }

    private boolean isOpener(String cell) {
        String key = Spelling.key(cell);
        return openers.after(cell) != null
                || (key.contains("ngày") && PLACE_AND_DATE.matcher(key).matches());
    }

    private boolean hasAmount(SourceLine line) {
        boolean inPlace = line.cells().size() == layout.bindings().size();
        for (int i = 0; i < line.cells().size(); i++) {
            String text = line.cells().get(i);
            CellReader reader = inPlace ? cells.get(i) : null;
            if ((inPlace && reader == null) || CellReader.isNothing(text) || isOpener(text)) {
                continue;
            }
            if (hasDigit(text) || (reader != null && isAmount(reader, i, line))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigit(String text) {
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (Character.isDigit(codePoint)) {
                return true;
            }
        }
        return false;
    }

    /** Words may be an amount too ("hai trăm nghìn", "nhiều"); what can't be read as one at all is none. */
    private static boolean isAmount(CellReader reader, int column, SourceLine line) {
        CellReader.Outcome outcome =
                reader.read(line.cells().get(column), line.origin(column), Place.atLine("", line.line()), null);
        return !(outcome instanceof CellReader.Outcome.Refused refused)
                || refused.finding().code() != FindingCode.AMOUNT_UNREADABLE;
    }
}

package vn.tonghop.pipeline.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.submission.SourceLine;

/**
 * A unit of measure that the block above a header states for the table ("Đơn vị tính: triệu đồng").
 *
 * @param text the unit as sent; whether it is one we know is for the reader of amounts to say
 * @param line where it stands
 * @param isSaid whether it is said to be a unit of measure: "Đơn vị:" may as well name who reports
 */
public record TitleUnit(String text, long line, boolean isSaid) {
    private static final Pattern SAID = Pattern.compile(
            "(đơn vị tính|đơn vị đo|đvt|đ\\.v\\.t|đv tính|đơn vị)\\s*[:：]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Several units in one place serve the columns of their dimensions: "triệu đồng, ha". */
    private static final Pattern BETWEEN = Pattern.compile("[,;/]| và ");

    /** What a line above a header says of units. */
    static List<TitleUnit> of(SourceLine line) {
        List<TitleUnit> units = new ArrayList<>();
        for (String cell : line.cells()) {
            Matcher said = SAID.matcher(Spelling.composed(cell));
            if (said.find()) {
                String rest = Spelling.composed(cell).substring(said.end());
                boolean isSaid = !said.group(1).equalsIgnoreCase("đơn vị");
                for (String unit : BETWEEN.split(rest.replaceAll("[)\\].\\s]+$", ""), -1)) {
                    if (!Spelling.isBlank(unit)) {
                        units.add(new TitleUnit(unit.strip(), line.line(), isSaid));
                    }
                }
            }
        }
        return units;
    }

    /** The unit a row of a header states alone ("ĐVT: triệu đồng", "(triệu đồng)"), or the text itself. */
    static String bare(String text) {
        Matcher said = SAID.matcher(Spelling.composed(text));
        String rest = said.find() ? Spelling.composed(text).substring(said.end()) : text;
        return rest.strip().replaceAll("^[(\\[]|[)\\]]$", "").strip();
    }
}

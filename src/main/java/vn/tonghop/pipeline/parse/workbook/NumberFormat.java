package vn.tonghop.pipeline.parse.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a cell shows its number.
 *
 * @param sections one to four, as the format has them
 */
record NumberFormat(List<FormatSection> sections) {
    static final NumberFormat GENERAL = of("General");
    /** A format that is not known shows nobody knows what. */
    static final NumberFormat UNKNOWN = of("\"?\"");

    private static final int MOST_SECTIONS = 4;
    /** ECMA-376, 18.8.30: formats that files name by number alone; dates of East Asia are 27 to 36 and 50 to 58. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(0, "General"),
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(5, "\"$\"#,##0"),
            Map.entry(6, "\"$\"#,##0"),
            Map.entry(7, "\"$\"#,##0.00"),
            Map.entry(8, "\"$\"#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(14, "mm-dd-yy"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "m/d/yy h:mm"),
            Map.entry(37, "#,##0 ;(#,##0)"),
            Map.entry(38, "#,##0 ;[Red](#,##0)"),
            Map.entry(39, "#,##0.00;(#,##0.00)"),
            Map.entry(40, "#,##0.00;[Red](#,##0.00)"),
            Map.entry(41, "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)"),
            Map.entry(42, "_(\"$\"* #,##0_);_(\"$\"* (#,##0);_(\"$\"* \"-\"_);_(@_)"),
            Map.entry(43, "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)"),
            Map.entry(44, "_(\"$\"* #,##0.00_);_(\"$\"* (#,##0.00);_(\"$\"* \"-\"??_);_(@_)"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss.0"),
            Map.entry(48, "##0.0E+0"),
            Map.entry(49, "@"));

    /** The format of a code. */
    static NumberFormat of(String code) {
        List<FormatSection> sections = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i <= code.length() && sections.size() < MOST_SECTIONS; i++) {
            if (i == code.length() || (code.charAt(i) == ';' && !quoted)) {
                sections.add(FormatSectionReading.read(code.substring(start, i)));
                start = i + 1;
            } else if (code.charAt(i) == '\\' && !quoted) {
                i++;
            } else if (code.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return new NumberFormat(List.copyOf(sections));
    }

    /** The format of a number that needs no code. */
    static NumberFormat builtIn(int number) {
        if ((number >= 27 && number <= 36) || (number >= 50 && number <= 58)) {
            return of("d/m/yyyy");
        }
        return of(BUILT_IN.getOrDefault(number, "\"?\""));
    }

    /** The section that shows a number. */
    FormatSection section(BigDecimal value) {
        if (sections.stream().anyMatch(section -> section.condition() != null)) {
            return sections.stream()
                    .filter(section ->
                            section.condition() == null || section.condition().test(value))
                    .findFirst()
                    .orElse(sections.get(sections.size() - 1));
        }
        if (value.signum() < 0 && sections.size() > 1) {
            return sections.get(1);
        }
        return value.signum() == 0 && sections.size() > 2 ? sections.get(2) : sections.get(0);
    }
}

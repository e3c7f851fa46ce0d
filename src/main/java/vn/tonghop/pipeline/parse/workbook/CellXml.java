package vn.tonghop.pipeline.parse.workbook;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * A cell as its XML has it.
 *
 * @param type its type: n, s, str, inlineStr, b, e, d
 * @param style the number of its style
 * @param value the text of its value, or null where it has none
 * @param rich the text in it, or null where it has none
 * @param formula its formula; empty where it is that of another cell; null where it has none
 * @param elsewhere whether the formula asks another file
 */
record CellXml(
        String type,
        int style,
        @Nullable String value,
        @Nullable RichText rich,
        @Nullable String formula,
        boolean elsewhere) {
    private static final int LONGEST_FORMULA = 20_000;

    /** Reads the cell that starts here up to its end. */
    static CellXml read(XmlPart xml, SharedFormulas shared, int most) throws IOException {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        String value = null;
        RichText rich = null;
        String formula = null;
        boolean elsewhere = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.element()) {
                case "v" -> value = xml.text(most);
                case "is" -> rich = RichText.read(xml, most);
                case "f" -> {
                    String kind = xml.attribute("t");
                    int number = "shared".equals(kind) ? xml.number("si", 0) : -1;
                    formula = xml.text(LONGEST_FORMULA);
                    elsewhere = shared.asksElsewhere(number, formula);
                }
                default -> xml.skip();
            }
        }
        return new CellXml(type == null ? "n" : type, style, value, rich, formula, elsewhere);
    }
}

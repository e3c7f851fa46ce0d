package vn.tonghop.pipeline.parse.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number format and the font of each style that cells have. */
final class Styles {
    private static final Style NONE = new Style(NumberFormat.GENERAL, "");
    private static final int LONGEST = 1_000;

    private final List<Style> styles = new ArrayList<>();

    private Styles() {}

    /** What a style says of how a cell is shown. */
    record Style(NumberFormat format, String font) {}

    static Styles read(ZipParts parts, @Nullable String part, WorkbookLimits limits) throws IOException {
        Styles styles = new Styles();
        if (part == null) {
            return styles;
        }
        Map<Integer, NumberFormat> formats = new HashMap<>();
        List<String> fonts = new ArrayList<>();
        boolean inFonts = false;
        boolean inCells = false;
        try (XmlPart xml = XmlPart.open(parts, part)) {
            while (xml != null && xml.nextElement()) {
                switch (xml.element()) {
                    case "numFmt" -> {
                        String code = xml.attribute("formatCode");
                        // Formats within other parts of the styles (dxf) come later and name numbers of their own.
                        formats.putIfAbsent(
                                xml.number("numFmtId", 0),
                                code == null || code.length() > LONGEST ? NumberFormat.UNKNOWN : NumberFormat.of(code));
                    }
                    case "fonts" -> inFonts = true;
                    case "fills", "borders", "cellStyleXfs", "cellStyles", "dxfs" -> {
                        inFonts = false;
                        inCells = false;
                    }
                    case "cellXfs" -> inCells = true;
                    case "font" -> {
                        if (inFonts) {
                            fonts.add("");
                        }
                    }
                    case "name" -> {
                        String name = xml.attribute("val");
                        if (inFonts && !fonts.isEmpty() && name != null) {
                            fonts.set(fonts.size() - 1, name);
                        }
                    }
                    case "xf" -> {
                        if (inCells) {
                            styles.add(xml, formats, fonts);
                        }
                    }
                    default -> {}
                }
                if (Math.max(Math.max(formats.size(), fonts.size()), styles.styles.size()) > limits.entries()) {
                    throw WorkbookFault.tooLarge("styles", limits.entries());
                }
            }
        }
        return styles;
    }

    private void add(XmlPart xml, Map<Integer, NumberFormat> formats, List<String> fonts) throws WorkbookFault {
        int number = xml.number("numFmtId", 0);
        int font = xml.number("fontId", 0);
        NumberFormat format = formats.get(number);
        styles.add(new Style(
                format == null ? NumberFormat.builtIn(number) : format, font < fonts.size() ? fonts.get(font) : ""));
    }

    /** The style of a number; that of no style where there is none of that number. */
    Style get(int number) {
        return number < styles.size() ? styles.get(number) : NONE;
    }
}

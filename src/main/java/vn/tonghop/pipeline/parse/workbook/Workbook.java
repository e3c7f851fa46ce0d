package vn.tonghop.pipeline.parse.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.pipeline.submission.Content;

/** An opened workbook: its sheets, and what their cells point to. */
public final class Workbook implements Closeable {
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final ZipParts parts;
    private final WorkbookLimits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean since1904;
    private @Nullable String textsPart;
    private @Nullable String stylesPart;
    private @Nullable SharedTexts texts;
    private @Nullable Styles styles;

    private Workbook(ZipParts parts, WorkbookLimits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    /**
     * Opens a workbook and reads the list of its sheets.
     *
     * @throws WorkbookFault if it is none that can be taken
     * @throws IOException if the kept bytes can't be read: a fault of ours
     */
    public static Workbook open(Content content, WorkbookLimits limits) throws IOException {
        Workbook workbook = new Workbook(ZipParts.open(content, limits), limits);
        try {
            workbook.readSheets();
            return workbook;
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private void readSheets() throws IOException {
        Map<String, String> types = types();
        String main = Relations.of(parts, "", limits).first("officeDocument");
        if (main == null || !parts.has(main)) {
            throw new WorkbookFault(FindingCode.NOT_A_WORKBOOK, null);
        }
        String type = types.getOrDefault("/" + main.toLowerCase(Locale.ROOT), "");
        if (type.contains("macroEnabled") || parts.hasEndingIn("vbaproject.bin")) {
            throw new WorkbookFault(
                    type.contains(".binary.") ? FindingCode.NOT_A_WORKBOOK : FindingCode.WORKBOOK_WITH_MACROS, null);
        }
        if (!type.equals(MAIN)) {
            throw new WorkbookFault(FindingCode.NOT_A_WORKBOOK, null);
        }
        Relations relations = Relations.of(parts, main, limits);
        textsPart = relations.first("sharedStrings");
        stylesPart = relations.first("styles");
        readSheets(main, relations);
    }

    private void readSheets(String main, Relations relations) throws IOException {
        Set<String> names = new HashSet<>();
        try (XmlPart xml = XmlPart.open(parts, main)) {
            while (xml != null && xml.nextElement()) {
                if (xml.element().equals("workbookPr")) {
                    since1904 = xml.isTrue("date1904");
                } else if (xml.element().equals("sheet")) {
                    String name = xml.attribute("name");
                    String id = xml.prefixedAttribute("id");
                    Relations.Relation relation =
                            id == null ? null : relations.byId().get(id);
                    if (name == null || relation == null || !names.add(name)) {
                        throw WorkbookFault.damaged(main);
                    }
                    String state = xml.attribute("state");
                    boolean visible = state == null || state.equals("visible");
                    if (relation.type().equals("worksheet")) {
                        sheets.add(new Sheet(name, visible, relation.part()));
                    }
                }
                if (sheets.size() > limits.entries()) {
                    throw WorkbookFault.tooLarge("sheets", limits.entries());
                }
            }
        }
    }

    /** What each part is, by its name in lower case. */
    private Map<String, String> types() throws IOException {
        Map<String, String> types = new HashMap<>();
        try (XmlPart xml = XmlPart.open(parts, "[Content_Types].xml")) {
            if (xml == null) {
                throw new WorkbookFault(FindingCode.NOT_A_WORKBOOK, null);
            }
            while (xml.nextElement()) {
                String part = xml.attribute("PartName");
                String type = xml.attribute("ContentType");
                if (xml.element().equals("Override") && part != null && type != null) {
                    types.put(part.toLowerCase(Locale.ROOT), type);
                }
            }
        }
        return types;
    }

    /** Its sheets with cells, in their order. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /**
     * The rows of a sheet from its first.
     *
     * @param name the sheet's name
     * @param recordChars characters of a row at most
     * @param columns cells of a row at most
     * @throws WorkbookFault if it can't be read
     */
    public SheetRows rows(String name, int recordChars, int columns) throws IOException {
        return rows(name, recordChars, columns, Merges.read(parts, sheet(name).part(), limits));
    }

    /** The same for a look at the first rows: it saves reading the sheet to its end, where merged ranges stand. */
    public SheetRows rowsAsIfUnmerged(String name, int recordChars, int columns) throws IOException {
        return rows(name, recordChars, columns, Merges.none());
    }

    private SheetRows rows(String name, int recordChars, int columns, Merges merges) throws IOException {
        if (texts == null) {
            texts = SharedTexts.read(parts, textsPart, limits);
        }
        if (styles == null) {
            styles = Styles.read(parts, stylesPart, limits);
        }
        CellReading cells = new CellReading(texts, styles, since1904, recordChars);
        return new SheetRows(parts, sheet(name), cells, recordChars, columns, merges);
    }

    private Sheet sheet(String name) throws WorkbookFault {
        return sheets.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> WorkbookFault.damaged(name));
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    /**
     * A sheet.
     *
     * @param name its name
     * @param visible whether it is shown
     * @param part the part its cells are in
     */
    public record Sheet(String name, boolean visible, String part) {}
}

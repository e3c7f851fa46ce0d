package vn.tonghop.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.FormVersion;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitVersion;

/** A blank form for one sender, with lists to choose units and units of measure from. */
public final class BlankForm {
    /** The lines the lists and looks reach down to; more can be typed below. */
    private static final int LINES = 2_000;

    private static final int WIDE = 34;
    private static final int NARROW = 16;
    private static final int CHARACTER = 256;
    /** What docs/REVIEWS.md lets a column of units of measure say, of what offices report. */
    private static final List<String> MEASURES =
            List.of("m2", "ha", "sào", "mẫu", "đồng", "nghìn đồng", "triệu đồng", "tỷ đồng", "ngày công");

    private final ReviewDefinition review;
    private final Form form;
    private final UnitVersion sender;
    private final Registry registry;
    private final Messages messages;
    private final String lists;

    /** A form of a review for the unit that will send it, with the names of the review's registry date. */
    public BlankForm(ReviewDefinition review, Form form, UnitVersion sender, Registry registry, Messages messages) {
        this.review = review;
        this.form = form;
        this.sender = sender;
        this.registry = registry;
        this.messages = messages;
        this.lists = SheetNames.of(messages.text("template.lists"));
    }

    /**
     * Writes it as a workbook and leaves the stream open.
     *
     * @throws IOException if the stream does not take it
     */
    public void write(OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet(SheetNames.of(form.name().in(messages.locale())));
            Sheet choices = workbook.createSheet(lists);
            List<String> units = names();
            list(choices, 0, units);
            list(choices, 1, MEASURES);
            Looks looks = new Looks(workbook);
            List<String> titles = List.of(
                    review.name().in(messages.locale()),
                    form.name().in(messages.locale()),
                    messages.text("template.sender", sender.fullName()),
                    FormVersion.of(review.id(), form).print());
            for (int i = 0; i < titles.size(); i++) {
                sheet.createRow(i).createCell(0).setCellValue(titles.get(i));
            }
            sheet.getRow(0).getCell(0).setCellStyle(looks.title());
            columns(sheet, titles.size(), looks, units.size());
            sheet.createFreezePane(0, titles.size() + 1);
            Looks.printable(sheet);
            workbook.write(out);
        }
    }

    private void columns(Sheet sheet, int headerRow, Looks looks, int units) {
        Row header = sheet.createRow(headerRow);
        CellStyle headerLook = looks.header();
        CellStyle text = looks.text();
        for (int i = 0; i < form.columns().size(); i++) {
            Column column = form.columns().get(i);
            header.createCell(i).setCellValue(header(column));
            header.getCell(i).setCellStyle(headerLook);
            boolean wide =
                    column.role() instanceof Column.Role.UnitName || column.role() instanceof Column.Role.Contributor;
            sheet.setColumnWidth(i, (wide ? WIDE : NARROW) * CHARACTER);
            if (!(column.role() instanceof Column.Role.Amount)) {
                sheet.setDefaultColumnStyle(i, text);
            }
            if (column.role() instanceof Column.Role.UnitName) {
                choice(sheet, headerRow + 1, i, "A", units);
            } else if (column.role() instanceof Column.Role.UnitOfMeasure) {
                choice(sheet, headerRow + 1, i, "B", MEASURES.size());
            }
        }
    }

    private static String header(Column column) {
        return column.role() instanceof Column.Role.Amount amount && amount.unit() != null
                ? column.header() + " (" + amount.unit() + ")"
                : column.header();
    }

    private void choice(Sheet sheet, int firstRow, int column, String list, int length) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        String range = "'" + lists + "'!$" + list + "$1:$" + list + "$" + length;
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint(range),
                new CellRangeAddressList(firstRow, firstRow + LINES - 1, column, column));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox(messages.text("template.notListed"), messages.text("template.notListed.cure"));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private static void list(Sheet sheet, int column, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column).setCellValue(texts.get(i));
        }
        sheet.setColumnWidth(column, WIDE * CHARACTER);
    }

    /** The sender and the units in it, each by a name that means it alone there. */
    List<String> names() {
        List<UnitVersion> units = new ArrayList<>(List.of(sender));
        for (int i = 0; i < units.size(); i++) {
            units.addAll(registry.childrenOn(units.get(i).id(), review.registryDate()));
        }
        TreeSet<String> once = new TreeSet<>();
        TreeSet<String> twice = new TreeSet<>();
        for (UnitVersion unit : units) {
            if (!once.add(unit.fullName())) {
                twice.add(unit.fullName());
            }
        }
        return units.stream()
                .map(unit -> twice.contains(unit.fullName()) ? placed(unit) : unit.fullName())
                .toList();
    }

    private String placed(UnitVersion unit) {
        return registry.parentOn(unit.id(), review.registryDate())
                .map(parent -> unit.fullName() + ", " + parent.fullName())
                .orElse(unit.fullName());
    }
}

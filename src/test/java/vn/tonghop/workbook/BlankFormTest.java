package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.FormVersion;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.matching.NameMatch;
import vn.tonghop.core.matching.NameMatcher;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.pipeline.Reviews;

class BlankFormTest {
    private static final Form GIFTS = Reviews.REVIEW.forms().get(0);

    private static UnitVersion unit(String code) {
        return Reviews.REGISTRY.resolve(code, Reviews.REVIEW.registryDate()).get(0);
    }

    private static BlankForm blank(String code) {
        return new BlankForm(
                Reviews.REVIEW, GIFTS, unit(code), Reviews.REGISTRY, Messages.in(Locale.forLanguageTag("vi")));
    }

    private static XSSFWorkbook written(BlankForm form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> texts(Row row) {
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        List<String> texts = new java.util.ArrayList<>();
        for (Cell cell : row) {
            texts.add(shown.formatCellValue(cell));
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"182", "187", "178", "189", "20"})
    void everyNameOfTheListMeansThatUnitToItsSender(String sender) {
        NameMatcher matcher = new NameMatcher(Reviews.REGISTRY, Reviews.REVIEW.registryDate());
        List<String> names = blank(sender).names();
        List<String> understood = names.stream()
                .filter(name -> matcher.match(name, unit(sender).id()) instanceof NameMatch.Matched)
                .toList();
        assertThat(understood).hasSizeGreaterThan(sender.equals("20") ? 200 : 7).isEqualTo(names);
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void headerIsTheFormsAndTheTitleSaysWhichVersion() throws IOException {
        try (XSSFWorkbook workbook = written(blank("182"))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(texts(sheet.getRow(4)))
                    .isEqualTo(GIFTS.columns().stream().map(Column::header).toList());
            assertThat(FormVersion.printed(texts(sheet.getRow(3)).get(0)))
                    .isEqualTo(FormVersion.of(Reviews.REVIEW.id(), GIFTS));
        }
    }

    @Test
    void unitsAndMeasuresAreChosenFromLists() throws IOException {
        try (XSSFWorkbook workbook = written(blank("182"))) {
            assertThat(workbook.getSheetAt(0).getDataValidations())
                    .extracting(
                            validation -> validation.getValidationConstraint().getFormula1())
                    .containsExactlyInAnyOrder("'Danh mục'!$A$1:$A$21", "'Danh mục'!$B$1:$B$9");
            assertThat(texts(workbook.getSheetAt(1).getRow(0))).containsExactly("huyện Văn Lãng", "m2");
        }
    }

    @Test
    void anotherColumnIsAnotherVersion() {
        Form less = new Form(
                GIFTS.id(),
                GIFTS.name(),
                GIFTS.shape(),
                GIFTS.columns().subList(0, GIFTS.columns().size() - 1));
        assertThat(FormVersion.of("r", less)).isNotEqualTo(FormVersion.of("r", GIFTS));
        assertThat(FormVersion.printed("Mẫu số: khác")).isNull();
    }
}

package vn.tonghop.pipeline.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.LocalizedName;
import vn.tonghop.core.encoding.Encoding;
import vn.tonghop.pipeline.submission.Content;
import vn.tonghop.pipeline.submission.SourceLine;

/** Two small forms, and how files of them are surveyed and read. */
final class TestForms {
    static final Form GIFTS = new Form(
            "gifts",
            new LocalizedName("Đóng góp", "Gifts"),
            Form.Shape.LONG,
            List.of(
                    column("STT", false, new Column.Role.Ignored()),
                    column("Đơn vị", true, new Column.Role.UnitName()),
                    column("Tập thể, cá nhân", true, new Column.Role.Contributor()),
                    column("Số tiền", false, new Column.Role.Amount("money", null), "Kinh phí")));
    static final Form UNITS = new Form(
            "units",
            new LocalizedName("Đơn vị", "Units"),
            Form.Shape.WIDE,
            List.of(
                    column("Đơn vị", true, new Column.Role.UnitName()),
                    column("Đảng viên", true, new Column.Role.Amount("members", null))));

    private TestForms() {}

    private static Column column(String header, boolean required, Column.Role role, String... aliases) {
        return new Column(header, List.of(aliases), required, role);
    }

    static Content content(String text) {
        return content(text.getBytes(StandardCharsets.UTF_8));
    }

    static Content content(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    static FileFormat.Csv csv(char delimiter) {
        return new FileFormat.Csv(delimiter, Encoding.UTF_8);
    }

    /** Surveys a file whole. */
    static Survey whole(FileSurvey survey, Content content, String file) throws IOException {
        Survey head = survey.head(content, file, EncodingSearch.shown(content));
        return head instanceof Survey.Headed headed ? survey.readThrough(content, file, headed, line -> {}) : head;
    }

    static Survey survey(byte[] bytes, Limits limits) {
        try {
            return whole(
                    new FileSurvey(List.of(GIFTS, UNITS), (column, unit) -> unit.equals("triệu đồng"), limits),
                    content(bytes),
                    "a.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Survey survey(String text) {
        return survey(text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
    }

    /** "NOT_UTF8 2: 17" for a refusal of code, line and arguments; "gifts , 1 3" for form, delimiter, header, lines. */
    static String inShort(Survey survey) {
        if (survey instanceof Survey.Refused refused) {
            var finding = refused.finding();
            return finding.code() + " " + finding.place().line()
                    + (finding.arguments().isEmpty() ? "" : ": " + String.join("; ", finding.arguments()));
        }
        Survey.Recognised found = (Survey.Recognised) survey;
        char separator = ((FileFormat.Csv) found.headed().format()).delimiter();
        String delimiter = separator == '\t' ? "tab" : String.valueOf(separator);
        return found.headed().layout().form().id() + " " + delimiter + " "
                + found.headed().headerLine() + " " + found.lines();
    }

    static String shortSurvey(String text) {
        return inShort(survey(text));
    }

    static List<SourceLine> lines(String text, char delimiter) throws IOException {
        List<SourceLine> all = new ArrayList<>();
        try (CsvLines lines = new CsvLines(content(text), "a.csv", csv(delimiter), Limits.DEFAULT)) {
            for (SourceLine line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
        }
        return all;
    }
}

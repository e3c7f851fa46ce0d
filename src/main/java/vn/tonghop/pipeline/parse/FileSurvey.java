package vn.tonghop.pipeline.parse;

import java.io.IOException;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.encoding.Encoding;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.text.ColumnLetters;
import vn.tonghop.pipeline.submission.Content;
import vn.tonghop.pipeline.submission.SourceLine;

/** Reads a file once from end to end: is it whole, is it clean, which form is it, how many records has it. */
public final class FileSurvey {
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final HeadingSearch headings;
    private final Limits limits;

    /**
     * Surveys files of these forms.
     *
     * @param isUnitOf whether a text in brackets behind a header is a unit of measure for that column
     */
    public FileSurvey(List<Form> forms, BiPredicate<Column, String> isUnitOf, Limits limits) {
        this.headings = new HeadingSearch(new FormRecognition(forms, isUnitOf));
        this.limits = limits;
    }

    /**
     * Looks at the first lines of a file: which form is it, and what separates its cells.
     *
     * @param encoding the code of its characters
     * @return {@link Survey.Headed} or {@link Survey.Refused}
     * @throws IOException if the kept bytes can't be read: a fault of ours, never of the file
     */
    public Survey head(Content content, String file, Encoding encoding) throws IOException {
        FileKind kind = FileKind.of(content, file);
        if (kind.refusal() != null) {
            return new Survey.Refused(kind.refusal(), 0);
        }
        if (kind.isWorkbook()) {
            return new WorkbookSurvey(headings, limits).head(content, file);
        }
        Heading best = null;
        RefusedFileException refusal = null;
        for (char delimiter : DELIMITERS) {
            try {
                boolean isFound = best != null && best.fit.isWhole();
                Heading heading = heading(content, file, new FileFormat.Csv(delimiter, encoding), isFound);
                if (heading == null && isFound) {
                    continue;
                }
                if (heading == null) {
                    return new Survey.Refused(Finding.of(FindingCode.EMPTY_FILE, Place.inFile(file), ""), 0);
                }
                if (best == null || heading.fit.isBetterThan(best.fit)) {
                    best = heading;
                }
            } catch (RefusedFileException e) {
                refusal = refusal == null ? e : refusal;
            }
        }
        // What breaks only with a delimiter that is not the file's says nothing of the file.
        if (refusal != null && (best == null || best.fit.known() == 0)) {
            return new Survey.Refused(refusal.finding(), 0);
        }
        if (best == null) {
            throw new IllegalStateException("a heading is found, or the file is refused");
        }
        return best.fit.isWhole()
                ? new Survey.Headed(best.fit.layout(), best.format, best.header, List.of())
                : new Survey.Refused(misfit(Place.atLine(file, best.header.last()), best.fit), 0);
    }

    /**
     * Reads a file from end to end.
     *
     * @param visitor sees each line on the way
     * @return {@link Survey.Recognised} or {@link Survey.Refused}
     * @throws IOException if the kept bytes can't be read: a fault of ours, never of the file
     */
    public Survey readThrough(Content content, String file, Survey.Headed headed, LineVisitor visitor)
            throws IOException {
        long lines = 0;
        boolean data = false;
        try (LineSource source = lines(content, file, headed.format())) {
            for (SourceLine line = source.next(); line != null; line = source.next()) {
                lines++;
                check(line, lines, file, headed);
                visitor.visit(line);
                data |= line.line() > headed.headerLine() && !line.isBlank();
            }
        } catch (RefusedFileException e) {
            return new Survey.Refused(e.finding(), lines);
        }
        return data
                ? new Survey.Recognised(headed, lines)
                : new Survey.Refused(Finding.of(FindingCode.HEADER_ONLY, Place.inFile(file), ""), lines);
    }

    private void check(SourceLine line, long lines, String file, Survey.Headed headed) throws RefusedFileException {
        if (lines > limits.records()) {
            throw new RefusedFileException(limits.tooManyRecords(file, line.line()));
        }
        for (int i = 0; i < line.cells().size(); i++) {
            if (line.cells().get(i).length() > limits.fieldChars()) {
                Place place = Place.atLine(file, line.line());
                throw new RefusedFileException(limits.fieldTooLong(
                        headed.format() instanceof FileFormat.Workbook workbook
                                ? place.inSheet(workbook.sheet(), ColumnLetters.of(i))
                                : place.column(ColumnLetters.of(i))));
            }
        }
    }

    /**
     * The lines of a file that was surveyed, from the first.
     *
     * @throws IOException if the kept bytes can't be read: a fault of ours, never of the file
     */
    public LineSource lines(Content content, String file, FileFormat format) throws IOException {
        return open(content, file, format, limits);
    }

    /**
     * The lines of a file whose format is known, from the first.
     *
     * @throws IOException if the kept bytes can't be read: a fault of ours, never of the file
     */
    public static LineSource open(Content content, String file, FileFormat format, Limits limits) throws IOException {
        return format instanceof FileFormat.Workbook workbook
                ? WorkbookLines.open(content, file, workbook, limits)
                : new CsvLines(content, file, (FileFormat.Csv) format, limits);
    }

    private @Nullable Heading heading(Content content, String file, FileFormat format, boolean whole)
            throws IOException {
        try (LineSource lines = lines(content, file, format)) {
            HeadingSearch.Heading heading = whole ? headings.findWhole(lines) : headings.find(lines);
            return heading == null ? null : new Heading(format, heading.header(), heading.fit());
        }
    }

    /** Why a header is that of no form. */
    static Finding misfit(Place place, FormRecognition.Fit fit) {
        String twice = fit.twice();
        if (twice != null && fit.missing().isEmpty() && fit.unknown().isEmpty()) {
            return Finding.of(FindingCode.COLUMN_TWICE, place.column(twice), twice);
        }
        return Finding.of(
                FindingCode.FORM_NOT_RECOGNISED,
                place,
                String.join(", ", fit.unknown()),
                fit.layout().form().name().vi(),
                list(fit.missing()),
                list(fit.unknown()),
                list(HeaderProposals.of(fit.unknown(), fit.layout().form())));
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    /** A header, in one way to take the file, and how it fits. */
    private record Heading(FileFormat format, Header header, FormRecognition.Fit fit) {}
}

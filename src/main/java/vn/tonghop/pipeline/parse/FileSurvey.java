package vn.tonghop.pipeline.parse;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
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
     * @return {@link Survey.Headed} or {@link Survey.Refused}
     * @throws IOException if the kept bytes can't be read: a fault of ours, never of the file
     */
    public Survey head(Content content, String file) throws IOException {
        if (!file.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return new Survey.Refused(
                    Finding.of(FindingCode.UNSUPPORTED_FILE_TYPE, Place.inFile(file), ending(file)), 0);
        }
        Heading best = null;
        RefusedFileException refusal = null;
        for (char delimiter : DELIMITERS) {
            try {
                Heading heading = heading(content, file, new FileFormat.Csv(delimiter));
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
                ? new Survey.Headed(best.fit.layout(), best.format, best.header)
                : new Survey.Refused(misfit(file, best), 0);
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

    /**
     * The lines of a file that was surveyed, from the first.
     *
     * @throws IOException if the kept bytes can't be read: a fault of ours, never of the file
     */
    public LineSource lines(Content content, String file, FileFormat format) throws IOException {
        FileFormat.Csv csv = (FileFormat.Csv) format;
        return new CsvLines(content, file, csv.delimiter(), limits);
    }

    private @Nullable Heading heading(Content content, String file, FileFormat format) throws IOException {
        try (LineSource lines = lines(content, file, format)) {
            HeadingSearch.Heading heading = headings.find(lines);
            return heading == null ? null : new Heading(format, heading.header(), heading.fit());
        }
    }

    private static Finding misfit(String file, Heading heading) {
        Place place = Place.atLine(file, heading.header.last());
        String twice = heading.fit.twice();
        if (twice != null
                && heading.fit.missing().isEmpty()
                && heading.fit.unknown().isEmpty()) {
            return Finding.of(FindingCode.COLUMN_TWICE, place.column(twice), twice);
        }
        return Finding.of(
                FindingCode.FORM_NOT_RECOGNISED,
                place,
                String.join(", ", heading.fit.unknown()),
                heading.fit.layout().form().name().vi(),
                list(heading.fit.missing()),
                list(heading.fit.unknown()),
                list(HeaderProposals.of(
                        heading.fit.unknown(), heading.fit.layout().form())));
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    private static String ending(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(dot);
    }

    /** A header, in one way to take the file, and how it fits. */
    private record Heading(FileFormat format, Header header, FormRecognition.Fit fit) {}
}

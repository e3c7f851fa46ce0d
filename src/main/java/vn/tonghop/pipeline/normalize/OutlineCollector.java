package vn.tonghop.pipeline.normalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.SheetWords;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.normalize.NormalizedLine.NonData.Kind;
import vn.tonghop.pipeline.normalize.SheetNames.Naming;
import vn.tonghop.pipeline.parse.FormLayout;
import vn.tonghop.pipeline.parse.Header;
import vn.tonghop.pipeline.submission.SourceLine;

/** Takes the lines of a file below its header, one by one, in order, and finds the outline of the sheet. */
public final class OutlineCollector {
    private final FormLayout layout;
    private final Header header;
    private final String file;
    private final BeginningWords sectionWords;
    private final BeginningWords partWords;
    private final BeginningWords totalWords;
    private final TotalWords totals;
    private final SheetNames names;
    private final FooterSearch footer;
    private final Parts parts;
    private final Sections sections = new Sections();
    private final SheetOutline outline = new SheetOutline();
    private final List<Sections.Section> withTotals = new ArrayList<>();
    private @Nullable SheetLine suspect;
    private int headerRow = -1;
    private boolean dataSeen;
    private long last;

    OutlineCollector(
            FormLayout layout,
            Header header,
            String file,
            SheetWords words,
            List<String> totalWords,
            List<@Nullable CellReader> cells,
            SheetNames names) {
        this.layout = layout;
        this.header = header;
        this.file = file;
        this.sectionWords = new BeginningWords(words.sections());
        this.partWords = new BeginningWords(words.parts());
        this.totalWords = new BeginningWords(totalWords);
        this.totals = new TotalWords(totalWords, layout);
        this.names = names;
        this.footer = new FooterSearch(words.footers(), layout, cells, names);
        this.parts = new Parts(names);
    }

    /**
     * Takes the next line.
     *
     * @return what can be said now: of this line and of those before it that waited for it; nothing while it may be part
     *     of the footer
     */
    public List<Seen> see(SourceLine line) {
        last = line.line();
        if (footer.takes(line)) {
            return List.of();
        }
        List<SourceLine> waited = footer.drained();
        if (waited.isEmpty()) {
            return List.of(seen(line));
        }
        List<Seen> seen = new ArrayList<>();
        waited.forEach(waiting -> seen.add(seen(waiting)));
        if (footer.takes(line)) {
            return seen;
        }
        seen.add(seen(line));
        return seen;
    }

    /** The outline, once all lines were taken. */
    public SheetOutline result() {
        for (SourceLine line : footer.drained()) {
            if (!line.isBlank() && !footer.namesUnit(line)) {
                outline.put(line.line(), new SheetOutline.Entry.NotFigures(Kind.FOOTER));
            }
        }
        sections.end(last);
        for (Sections.Section section : withTotals) {
            outline.put(
                    section.line(),
                    section.hasData()
                            ? new SheetOutline.Entry.Total(section.upTo(last, false))
                            : unclear(FindingCode.UNCLEAR_SECTION, section.line(), section.label()));
        }
        return outline;
    }

    private Seen seen(SourceLine line) {
        SheetOutline.Entry entry = entry(line);
        if (entry == null) {
            return new Seen(line, What.DATA);
        }
        outline.put(line.line(), entry);
        boolean isHeader = entry instanceof SheetOutline.Entry.NotFigures nothing && nothing.kind() == Kind.HEADER;
        return new Seen(line, isHeader ? What.NOTHING : What.NO_DATA);
    }

    private SheetOutline.@Nullable Entry entry(SourceLine line) {
        if (line.isBlank()) {
            parts.end();
            return null;
        }
        if (outline.isFull()) {
            return unclear(FindingCode.UNCLEAR_SECTION, line.line(), line.text());
        }
        if (isHeaderAgain(line)) {
            parts.end();
            return new SheetOutline.Entry.NotFigures(Kind.HEADER);
        }
        if (line.cells().size() != layout.bindings().size()) {
            return null;
        }
        SheetLine seen = SheetLine.of(line, layout);
        TotalWords.Said said = totals.said(line.cells());
        if (said != null && said.name() == null) {
            return total(seen);
        }
        SheetOutline.Entry named = totalByName(seen);
        if (named != null) {
            return named;
        }
        SheetOutline.Entry section = section(seen);
        return section == null ? partOrData(seen) : section;
    }

    /** The rows of the header again, in their order, as on a later page; a row of marks may stand there alone. */
    private boolean isHeaderAgain(SourceLine line) {
        int next = headerRow + 1;
        if (headerRow >= 0 && next < header.rows().size() && header.isRow(next, line)) {
            headerRow = next;
            return true;
        }
        headerRow = -1;
        for (int row = 0; row < header.rows().size(); row++) {
            if (header.isRow(row, line)
                    && line.cells().stream()
                                    .filter(cell -> !Spelling.isBlank(cell))
                                    .count()
                            > 1) {
                headerRow = row;
                return true;
            }
        }
        return false;
    }

    /** A total in the usual words: of the section it stands in, where that has none yet, or of the whole file. */
    private SheetOutline.@Nullable Entry total(SheetLine line) {
        suspect = null;
        parts.whole(line, true, dataSeen);
        Sections.Section section = sections.withoutTotal();
        return section == null ? null : new SheetOutline.Entry.Total(section.upTo(line.line() - 1, true));
    }

    /** A total that says of what: "Cộng mục I", "Cộng khối các xã", "Tổng cộng (I+II)". */
    private SheetOutline.@Nullable Entry totalByName(SheetLine line) {
        String rest = line.after(totalWords);
        if (rest == null || rest.isEmpty() || !line.contributor().isEmpty()) {
            return null;
        }
        String bare = rest.replaceAll("^[(\\[]|[)\\]]$", "").strip();
        Sections.Section section = called(bare);
        if (section != null && section.hasData() && names.naming(bare) != Naming.UNIT) {
            parts.whole(line, true, dataSeen);
            return new SheetOutline.Entry.Total(section.upTo(line.line() - 1, false));
        }
        List<String> marks = Arrays.stream(bare.toUpperCase(Locale.ROOT).split("\\+", -1))
                .map(String::strip)
                .toList();
        if (sections.areAll(marks)) {
            parts.whole(line, true, dataSeen);
            return new SheetOutline.Entry.GrandTotal();
        }
        return null;
    }

    private Sections.@Nullable Section called(String name) {
        Sections.Section section = sections.called(name);
        return section != null || !name.matches("(mục|phần) .*")
                ? section
                : sections.called(name.substring(name.indexOf(' ') + 1));
    }

    private SheetOutline.@Nullable Entry section(SheetLine line) {
        boolean begins = line.after(sectionWords) != null;
        if (line.label().isEmpty()
                || (line.mark() == null && !begins)
                || line.dashed()
                || !line.contributor().isEmpty()
                || line.dated()
                || line.after(partWords) != null) {
            return null;
        }
        Naming naming = names.naming(line.label());
        if (naming == Naming.UNIT || (naming == Naming.LOOSE && !begins)) {
            return null;
        }
        boolean isHeading = line.amounts()
                ? line.mark() != null && begins
                : begins || (line.mark() != null && naming != Naming.NEAR);
        if (!isHeading) {
            // A body of its own is held under its own reason.
            return line.amounts() && (begins || naming != Naming.AGENCY)
                    ? unclear(FindingCode.UNCLEAR_SECTION, line.line(), line.label())
                    : null;
        }
        suspect = null;
        Sections.Section section = sections.begin(line, line.amounts());
        if (!line.amounts()) {
            parts.end();
            return new SheetOutline.Entry.NotFigures(Kind.SECTION);
        }
        parts.whole(line, true, false);
        withTotals.add(section);
        return new SheetOutline.Entry.NotFigures(Kind.TOTAL);
    }

    private SheetOutline.@Nullable Entry partOrData(SheetLine line) {
        String rest = line.after(partWords);
        if (rest != null) {
            return of(parts.said(line, rest), line);
        }
        if (partWords.after(line.contributor()) != null) {
            return unclear(FindingCode.UNCLEAR_PART, line.line(), line.contributor());
        }
        if (parts.isListing()) {
            Parts.Verdict verdict = parts.listed(line);
            if (verdict != Parts.Verdict.NO_PART) {
                return of(verdict, line);
            }
        }
        data(line);
        return null;
    }

    private void data(SheetLine line) {
        checkSuspect(line);
        sections.data(line);
        parts.whole(line, false, dataSeen);
        dataSeen = true;
    }

    /** A marked line with amounts that names a unit is its section's total, or not, if lines of that unit follow. */
    private void checkSuspect(SheetLine line) {
        SheetLine before = suspect;
        suspect = null;
        if (before != null
                && line.mark() == null
                && !line.label().isEmpty()
                && names.isWithin(line.label(), before.label())) {
            outline.put(before.line(), unclear(FindingCode.UNCLEAR_SECTION, before.line(), before.label()));
        }
        if (line.mark() != null && line.amounts() && line.contributor().isEmpty()) {
            suspect = line;
        }
    }

    private SheetOutline.Entry of(Parts.Verdict verdict, SheetLine line) {
        return verdict == Parts.Verdict.PART
                ? new SheetOutline.Entry.NotFigures(Kind.PART)
                : unclear(FindingCode.UNCLEAR_PART, line.line(), line.label());
    }

    private SheetOutline.Entry unclear(FindingCode code, long line, String text) {
        return new SheetOutline.Entry.Unclear(Finding.of(code, Place.atLine(file, line), text));
    }

    /**
     * A line and what can be learnt from it.
     *
     * @param line the line
     * @param what whether it may be data
     */
    public record Seen(SourceLine line, What what) {}

    /** What a line is to those who learn from all lines. */
    public enum What {
        /** A line of data, as far as its place tells. */
        DATA,
        /** A total, a heading, a part, or held: its numbers are written as those of the data are. */
        NO_DATA,
        /** A header again. */
        NOTHING
    }
}

package vn.tonghop.pipeline.normalize;

import org.jspecify.annotations.Nullable;
import vn.tonghop.pipeline.normalize.SheetNames.Naming;

/**
 * Tells lines that are parts of a line above ("Trong đó: nữ") from data. A line that could be either is neither: it is
 * held.
 */
final class Parts {
    private final SheetNames names;
    private @Nullable Whole whole;
    private @Nullable Whole parted;
    private long heading;

    Parts(SheetNames names) {
        this.names = names;
    }

    /** The lines that follow are no parts of what stands above. */
    void end() {
        parted = null;
        whole = null;
    }

    /** A line that may have parts below it: data, or a total. */
    void whole(SheetLine line, boolean isTotal, boolean dataBefore) {
        whole = new Whole(line, isTotal, dataBefore);
        parted = null;
    }

    boolean isListing() {
        return parted != null;
    }

    /** The line the parts are listed under. */
    long heading() {
        return heading;
    }

    /** What a line is that says it is a part; what follows its word may be empty. */
    Verdict said(SheetLine line, String rest) {
        Whole above = parted == null ? whole : parted;
        if (above == null) {
            return Verdict.UNCLEAR;
        }
        parted = above;
        heading = line.line();
        if (!line.contributor().isEmpty()) {
            return Verdict.UNCLEAR;
        }
        if (!line.amounts() || rest.isEmpty()) {
            return Verdict.PART;
        }
        Naming naming = names.naming(rest);
        if (naming == Naming.UNIT) {
            return !above.isTotal && names.isWithin(rest, above.line.label()) ? Verdict.PART : Verdict.UNCLEAR;
        }
        return naming == Naming.NEAR ? Verdict.UNCLEAR : Verdict.PART;
    }

    /** What a line in a list of parts is. */
    Verdict listed(SheetLine line) {
        Whole above = parted;
        if (above == null) {
            return Verdict.NO_PART;
        }
        Naming naming = line.label().isEmpty() ? Naming.NEAR : names.naming(line.label());
        boolean isNothing = naming == Naming.NOTHING || naming == Naming.AGENCY;
        if (above.isTotal && !above.dataBefore) {
            // The parts of a total that stands above all lines are the lines themselves.
            return isNothing && line.contributor().isEmpty() && !line.serial() ? Verdict.PART : Verdict.NO_PART;
        }
        boolean likeWhole = line.dashed() == above.line.dashed() && line.serial() == above.line.serial();
        if (!above.isTotal && likeWhole && (line.serial() || line.dashed())) {
            return Verdict.NO_PART;
        }
        if (isNothing) {
            return line.serial() && !line.dashed() ? Verdict.UNCLEAR : Verdict.PART;
        }
        boolean setApart = (line.dashed() && !above.line.dashed()) || (!line.serial() && above.line.serial());
        return naming == Naming.UNIT && !above.isTotal && setApart && names.isWithin(line.label(), above.line.label())
                ? Verdict.PART
                : Verdict.UNCLEAR;
    }

    /** What a line is found to be. */
    enum Verdict {
        /** Included in the line above. */
        PART,
        /** A part, or a line of its own. */
        UNCLEAR,
        /** A line of its own; the list of parts has ended. */
        NO_PART
    }

    private record Whole(SheetLine line, boolean isTotal, boolean dataBefore) {}
}

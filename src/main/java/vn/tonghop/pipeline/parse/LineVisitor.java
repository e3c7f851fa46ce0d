package vn.tonghop.pipeline.parse;

import vn.tonghop.pipeline.submission.SourceLine;

/** Sees every line of a file while it is surveyed. */
@FunctionalInterface
public interface LineVisitor {
    /** Sees one line, in the order of the file, the header included. */
    void visit(SourceLine line);
}

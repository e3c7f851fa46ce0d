package vn.tonghop.cli;

import java.io.IOException;
import vn.tonghop.core.matching.NameMatch;

/** Prints what names were matched to, a line for each. */
interface MatchPrinter {
    /** Prints one name and what it means. */
    void print(String text, NameMatch match) throws IOException;

    /** Sends what was printed on its way. */
    void flush() throws IOException;
}

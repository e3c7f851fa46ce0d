package vn.tonghop.cli;

import java.io.IOException;
import java.io.Writer;
import vn.tonghop.core.measure.Reading;

/** Prints readings, one a line. */
interface ReadingLines {
    /** Prints one reading without the line's end. */
    void write(Writer to, String text, Reading reading) throws IOException;
}

package vn.tonghop.pipeline.parse;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.pipeline.submission.SourceLine;

/** The source lines of an opened file, one after another, whatever the file's format. */
public interface LineSource extends Closeable {
    /**
     * The next line, or null at the end.
     *
     * @throws RefusedFileException if the file can't be read on: a fault of the file
     * @throws IOException if the kept bytes can't be read: a fault of ours
     */
    @Nullable
    SourceLine next() throws IOException;

    /** How many lines were taken so far. */
    long taken();

    /**
     * Passes over lines that were taken before.
     *
     * @throws IOException if there are not so many: these are not the bytes they were taken from, a fault of ours
     */
    default void skip(long lines) throws IOException {
        while (taken() < lines) {
            if (next() == null) {
                throw new IOException("the file ends after " + taken() + " lines, " + lines + " were taken before");
            }
        }
    }
}

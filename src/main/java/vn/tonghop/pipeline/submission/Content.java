package vn.tonghop.pipeline.submission;

import java.io.IOException;
import java.io.InputStream;

/** The original bytes of a submission, to be read as often as needed. */
@FunctionalInterface
public interface Content {
    /** The bytes from the first one; the caller closes the stream. */
    InputStream open() throws IOException;
}

package vn.tonghop.pipeline.publish.red;

import org.apache.commons.csv.CSVRecord;

/** A stage after parse still reads CSV. */
final class ReadsCsvLate {
    String first(CSVRecord line) {
        return line.get(0);
    }
}

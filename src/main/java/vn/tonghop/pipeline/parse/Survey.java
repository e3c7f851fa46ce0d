package vn.tonghop.pipeline.parse;

import java.util.List;
import vn.tonghop.core.finding.Finding;

/** What a first reading of a whole file found, before any of its lines is interpreted. */
public sealed interface Survey {
    /**
     * The file has the header of a known form.
     *
     * @param layout its columns
     * @param format how its lines are kept
     * @param header where its header stands
     * @param notes what there is to say of the file as a whole
     */
    record Headed(FormLayout layout, FileFormat format, Header header, List<Finding> notes) implements Survey {
        /** Copies the notes. */
        public Headed {
            notes = List.copyOf(notes);
        }

        /** The line of its header; of a header of several lines the last. */
        public long headerLine() {
            return header.last();
        }
    }

    /**
     * The file is whole and of a known form.
     *
     * @param headed its form
     * @param lines its records, header, blank and total lines included
     */
    record Recognised(Headed headed, long lines) implements Survey {}

    /**
     * The file is refused whole.
     *
     * @param finding why
     * @param lines the records that were read until then
     */
    record Refused(Finding finding, long lines) implements Survey {}
}

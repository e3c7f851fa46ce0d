package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;

/**
 * What is to be said to the sender about a file.
 *
 * @param receipt its receipt number
 * @param file its name as sent
 * @param review the review's name, for people
 * @param read lines read
 * @param accepted lines that count
 * @param held lines that are held
 * @param nonData lines that are no data
 * @param findings all there is to say, of the whole file and of its lines; several of a line stand together
 * @param heading its header, or null where the file was refused and no form is known
 */
public record Feedback(
        String receipt,
        String file,
        String review,
        long read,
        long accepted,
        long held,
        long nonData,
        List<Finding> findings,
        @Nullable Heading heading) {
    /** Copies the findings. */
    public Feedback {
        findings = List.copyOf(findings);
    }

    /** The findings on lines, by line. */
    Map<Long, List<Finding>> byLine() {
        Map<Long, List<Finding>> lines = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.place().line() > 0) {
                lines.computeIfAbsent(finding.place().line(), any -> new ArrayList<>())
                        .add(finding);
            }
        }
        return lines;
    }

    /**
     * A file's header.
     *
     * @param line the line it ends on
     * @param headers the header of each column as a finding names it, in the file's order
     */
    public record Heading(long line, List<String> headers) {
        /** Copies the headers. */
        public Heading {
            headers = List.copyOf(headers);
        }
    }
}

package vn.tonghop.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.pipeline.SubmissionReading;
import vn.tonghop.pipeline.normalize.NormalizedLine;
import vn.tonghop.pipeline.submission.Submission;
import vn.tonghop.pipeline.validate.LineOutcome;
import vn.tonghop.store.Store;

/**
 * What a file would come to if it were read anew; nothing is written.
 *
 * @param file the file, as it counts now
 * @param refusal why it would be refused whole; empty where it would not
 * @param accepted how many lines would be accepted
 * @param held how many lines would be held
 * @param differences the sums that would be others, by unit and indicator
 */
public record RerunPreview(
        RerunFiles.File file, Optional<Finding> refusal, long accepted, long held, List<Difference> differences) {
    /** Copies the list. */
    public RerunPreview {
        differences = List.copyOf(differences);
    }

    /** A sum of a unit and indicator before and after; empty where there is none. */
    public record Difference(String unitCode, String indicator, Optional<Quantity> before, Optional<Quantity> after) {}

    /** Reads the kept bytes of a file anew. */
    public static RerunPreview of(ReviewPipeline pipeline, Store store, RerunFiles.File file) throws IOException {
        Submission submission = store.submissions().get(file.id());
        Map<String, Quantity> after = new TreeMap<>();
        long accepted = 0;
        long held = 0;
        try (SubmissionReading reading = pipeline.open(
                submission.sender(), submission.fileName(), store.submissions().content(submission.id()))) {
            for (LineOutcome outcome = reading.next(); outcome != null; outcome = reading.next()) {
                if (outcome instanceof LineOutcome.Held) {
                    held++;
                } else if (outcome instanceof LineOutcome.Accepted line) {
                    accepted++;
                    add(line, after);
                }
            }
            return new RerunPreview(file, reading.refusal(), accepted, held, differences(store, file, after));
        }
    }

    private static void add(LineOutcome.Accepted line, Map<String, Quantity> sums) {
        for (NormalizedLine.CellAmount amount : line.data().amounts()) {
            sums.merge(
                    line.unit().code() + " " + amount.indicator(),
                    amount.amount().quantity(),
                    Quantity::plus);
        }
    }

    private static List<Difference> differences(Store store, RerunFiles.File file, Map<String, Quantity> after) {
        Map<String, Quantity> before = new TreeMap<>();
        store.partitions()
                .totals(file.id())
                .forEach(total -> before.put(total.unitCode() + " " + total.indicator(), total.quantity()));
        TreeSet<String> keys = new TreeSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String key : keys) {
            if (!Objects.equals(after.get(key), before.get(key))) {
                int space = key.indexOf(' ');
                differences.add(new Difference(
                        key.substring(0, space),
                        key.substring(space + 1),
                        Optional.ofNullable(before.get(key)),
                        Optional.ofNullable(after.get(key))));
            }
        }
        return differences;
    }
}

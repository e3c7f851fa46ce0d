package vn.tonghop.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one way cost once.
 *
 * @param wall seconds from the start of the process to its end
 * @param start of these, those before the work began: the start of Java and Spring, tables and registry; 0 where not told apart
 * @param client seconds of processor time of the process that loads
 * @param server seconds of processor time of all processes of PostgreSQL
 * @param peakMegabytes the most memory the process that loads had resident
 */
record Cost(double wall, double start, double client, double server, double peakMegabytes) {
    static double median(List<Cost> costs, ToDoubleFunction<Cost> of) {
        double[] sorted = costs.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

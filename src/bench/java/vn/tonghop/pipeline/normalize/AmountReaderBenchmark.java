package vn.tonghop.pipeline.normalize;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import vn.tonghop.core.measure.Reading;

/** How many distinct short texts one thread reads in a second of wall time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(3)
@Warmup(iterations = 20, time = 1)
@Measurement(iterations = 10, time = 1)
public class AmountReaderBenchmark {
    private final AmountReader reader = new AmountReader();
    private List<GeneratedAmounts.Sample> samples = List.of();
    private int next;

    /** Makes the texts. */
    @Setup
    public void generate() {
        samples = GeneratedAmounts.distinct(AmountCpuTime.SEED, AmountCpuTime.TEXTS);
    }

    /** Reads the next text; after the last the first again. */
    @Benchmark
    public Reading read() {
        GeneratedAmounts.Sample sample = samples.get(next);
        next = next + 1 == samples.size() ? 0 : next + 1;
        return reader.read(sample.text(), sample.context());
    }
}

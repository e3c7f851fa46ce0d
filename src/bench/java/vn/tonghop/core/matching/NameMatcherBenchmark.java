package vn.tonghop.core.matching;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import vn.tonghop.core.registry.Registry;

/** How many distinct names one thread matches in a second of wall time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(value = 3, jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 10, time = 1)
public class NameMatcherBenchmark {
    /** Whether all the country's names or only those of Lạng Sơn are to choose from. */
    @Param({"true", "false"})
    public boolean national;

    private List<NameBench.Sent> names = List.of();
    private int next;

    /** Loads the registry and makes the names. */
    @Setup
    public void generate() {
        Registry registry = NameBench.registry(national);
        NameMatcher matcher = new NameMatcher(registry, NameBench.DAY);
        int count = national ? NameBench.NAMES : NameBench.NAMES / 10;
        names = NameBench.sent(matcher, NameBench.names(registry, null, count));
    }

    /** Matches the next name; after the last the first again. */
    @Benchmark
    public NameMatch match() {
        NameBench.Sent name = names.get(next);
        next = next + 1 == names.size() ? 0 : next + 1;
        return name.match();
    }
}

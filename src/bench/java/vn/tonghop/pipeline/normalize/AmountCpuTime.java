package vn.tonghop.pipeline.normalize;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import vn.tonghop.core.measure.Reading;

/** Reads distinct texts in one thread and prints the processor time and memory each took, whatever else the machine does. */
public final class AmountCpuTime {
    static final long SEED = 20181105L;
    static final int TEXTS = 100_000;

    private static final int WARM_UP = 20;
    private static final int PASSES = 31;

    private AmountCpuTime() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<GeneratedAmounts.Sample> samples = GeneratedAmounts.distinct(SEED, TEXTS);
        AmountReader reader = new AmountReader();
        int read = 0;
        for (int i = 0; i < WARM_UP; i++) {
            read = pass(reader, samples);
        }
        long[] nanos = new long[PASSES];
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < PASSES; i++) {
            long start = threads.getCurrentThreadCpuTime();
            pass(reader, samples);
            nanos[i] = threads.getCurrentThreadCpuTime() - start;
        }
        allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated;
        Arrays.sort(nanos);
        System.out.printf(
                "%d distinct texts, %d of them read; processor time a read: best %d ns, median %d ns"
                        + " (%d and %d reads a second of a core); %d bytes a read%n",
                samples.size(),
                read,
                nanos[0] / TEXTS,
                nanos[PASSES / 2] / TEXTS,
                TEXTS * 1_000_000_000L / nanos[0],
                TEXTS * 1_000_000_000L / nanos[PASSES / 2],
                allocated / PASSES / TEXTS);
    }

    private static int pass(AmountReader reader, List<GeneratedAmounts.Sample> samples) {
        int read = 0;
        for (GeneratedAmounts.Sample sample : samples) {
            read += reader.read(sample.text(), sample.context()) instanceof Reading.Read ? 1 : 0;
        }
        return read;
    }
}

package vn.tonghop.core.matching;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import vn.tonghop.core.registry.Registry;

/** Matches distinct names in one thread and prints the processor time and memory each took, whatever else the machine does. */
public final class NameCpuTime {
    private static final int WARM_UP = 8;
    private static final int PASSES = 11;

    private NameCpuTime() {}

    /** With {@code lang-son} as argument the registry of Lạng Sơn alone, else of the country. */
    public static void main(String[] arguments) {
        boolean national = arguments.length == 0 || !arguments[0].equals("lang-son");
        int count = national ? NameBench.NAMES : NameBench.NAMES / 10;
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Registry registry = NameBench.registry(national);
        registry.versionsOn(NameBench.DAY);
        long empty = used();
        NameMatcher matcher = new NameMatcher(registry, NameBench.DAY);
        long held = used() - empty;
        List<NameBench.Sent> names = NameBench.sent(matcher, NameBench.names(registry, null, count));
        int matched = 0;
        for (int i = 0; i < WARM_UP; i++) {
            matched = pass(names);
        }
        long[] nanos = new long[PASSES];
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < PASSES; i++) {
            long start = threads.getCurrentThreadCpuTime();
            pass(names);
            nanos[i] = threads.getCurrentThreadCpuTime() - start;
        }
        allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated;
        Arrays.sort(nanos);
        System.out.printf(
                "%d units; %d distinct names, %d matched; processor time a name: best %d ns, median %d ns"
                        + " (%d and %d names a second of a core); %d bytes a name; the names of the day hold %d bytes"
                        + " beside the registry's own%n",
                registry.versionsOn(NameBench.DAY).size(),
                count,
                matched,
                nanos[0] / count,
                nanos[PASSES / 2] / count,
                count * 1_000_000_000L / nanos[0],
                count * 1_000_000_000L / nanos[PASSES / 2],
                allocated / PASSES / count,
                held);
    }

    /** The heap in use after it was cleared, in bytes. */
    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static int pass(List<NameBench.Sent> names) {
        int matched = 0;
        for (NameBench.Sent name : names) {
            matched += name.match() instanceof NameMatch.Matched ? 1 : 0;
        }
        return matched;
    }
}

package vn.tonghop.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import vn.tonghop.core.encoding.Encoder;
import vn.tonghop.core.encoding.Encoding;
import vn.tonghop.core.encoding.EncodingDecision;
import vn.tonghop.pipeline.parse.EncodingSearch;
import vn.tonghop.pipeline.submission.Content;

/**
 * Opens one report (which surveys it whole) saved in every code, in one thread, and prints the processor time it took
 * beside that of UTF-8; and how fast the code of an older one is found by its words alone.
 */
public final class EncodingCpuTime {
    private static final int LINES = 20_000;
    private static final int PASSES = 15;

    private EncodingCpuTime() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        String report = GeneratedReports.report(new Random(1), LINES);
        OlderCodes codes = new OlderCodes(Reviews.REVIEW, Reviews.REGISTRY);
        ReviewPipeline pipeline = Reviews.pipeline();
        long utf8 = 0;
        for (Encoding encoding : Encoding.values()) {
            byte[] bytes = new Encoder(encoding, true).encode(report);
            Content content = () -> new ByteArrayInputStream(bytes);
            long open = median(() -> pipeline.open("20", "a.csv", content).close());
            utf8 = encoding == Encoding.UTF_8 ? open : utf8;
            System.out.printf(
                    "%-12s %.1f MB, opened in %d ms, %.2f times UTF-8",
                    encoding.label(), bytes.length / 1e6, open / 1_000_000, open / (double) utf8);
            if (encoding.isOlder() && codes.decide(content) instanceof EncodingDecision.Decided decided) {
                long decide = median(() -> codes.decide(content));
                System.out.printf(
                        "; found to be %s at %.0f MB/s", decided.best(), bytes.length * 1e3 / decide);
            } else {
                System.out.printf("; its first bytes looked at in %d µs", median(() -> EncodingSearch.shown(content)) / 1_000);
            }
            System.out.println();
        }
    }

    private static long median(Pass pass) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[PASSES];
        for (int i = 0; i < PASSES; i++) {
            long start = threads.getCurrentThreadCpuTime();
            pass.run();
            nanos[i] = threads.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[PASSES / 2];
    }

    /** What is measured. */
    private interface Pass {
        void run() throws IOException;
    }
}

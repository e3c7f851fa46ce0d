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
    private static final long SEED = 2;
    private static final int WARM_UP = 20;
    private static final int PASSES = 15;

    private EncodingCpuTime() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        String report = GeneratedReports.report(new Random(SEED), LINES);
        OlderCodes codes = new OlderCodes(Reviews.REVIEW, Reviews.REGISTRY);
        ReviewPipeline pipeline = Reviews.pipeline();
        open(pipeline, contents(report, Encoding.UTF_8), WARM_UP);
        long utf8 = open(pipeline, contents(report, Encoding.UTF_8), PASSES);
        for (Encoding encoding : Encoding.values()) {
            byte[] bytes = contents(report, encoding);
            Content content = () -> new ByteArrayInputStream(bytes);
            long open = open(pipeline, bytes, PASSES);
            System.out.printf(
                    "%-12s %.1f MB, opened at %.1f MB/s in %.2f times the time of UTF-8",
                    encoding.label(), bytes.length / 1e6, bytes.length * 1e3 / open, open / (double) utf8);
            if (encoding.isOlder() && codes.decide(content) instanceof EncodingDecision.Decided decided) {
                long decide = median(() -> codes.decide(content), PASSES);
                System.out.printf(
                        "; found to be %s at %.0f MB/s, %.2f times the time of opening UTF-8%n",
                        decided.best().encoding().label(), bytes.length * 1e3 / decide, decide / (double) utf8);
            } else {
                System.out.printf("; first bytes seen in %.1f µs%n", median(() -> EncodingSearch.shown(content), PASSES) / 1e3);
            }
        }
    }

    private static byte[] contents(String report, Encoding encoding) {
        return new Encoder(encoding, true).encode(report);
    }

    private static long open(ReviewPipeline pipeline, byte[] bytes, int passes) throws IOException {
        return median(() -> pipeline.open("20", "a.csv", () -> new ByteArrayInputStream(bytes)).close(), passes);
    }

    private static long median(Pass pass, int passes) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[passes];
        for (int i = 0; i < passes; i++) {
            long start = threads.getCurrentThreadCpuTime();
            pass.run();
            nanos[i] = threads.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[passes / 2];
    }

    /** What is measured. */
    private interface Pass {
        void run() throws IOException;
    }
}

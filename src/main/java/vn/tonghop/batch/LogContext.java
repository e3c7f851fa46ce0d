package vn.tonghop.batch;

import java.util.List;
import java.util.Map;
import org.slf4j.MDC;

/** What the events of the log are about: run, review, submission, unit; in every thread that works on it. */
final class LogContext {
    private LogContext() {}

    /** Everything this thread says until it is closed is about this run. */
    static Scope of(long run, String review) {
        MDC.put("run", Long.toString(run));
        MDC.put("review", review);
        return new Scope(List.of("run", "review"));
    }

    /** Everything this thread says from here on is about this submission, until {@link #endSubmission}. */
    static void beginSubmission(long submission, String unit) {
        MDC.put("submission", Long.toString(submission));
        MDC.put("unit", unit);
    }

    static void endSubmission() {
        MDC.remove("submission");
        MDC.remove("unit");
    }

    /** The same work in another thread says what it is about as this thread does. */
    static Runnable carried(Runnable work) {
        Map<String, String> about = MDC.getCopyOfContextMap();
        return () -> {
            if (about != null) {
                MDC.setContextMap(about);
            }
            try {
                work.run();
            } finally {
                MDC.clear();
            }
        };
    }

    /** Until it is closed. */
    record Scope(List<String> keys) implements AutoCloseable {
        Scope {
            keys = List.copyOf(keys);
        }

        @Override
        public void close() {
            keys.forEach(MDC::remove);
        }
    }
}

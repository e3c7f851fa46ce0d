package vn.tonghop.batch;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Puts a failure in words for the run's history: a line with what brought it about, then where it happened. */
final class RootCauses {
    private static final int LONGEST = 4_000;

    private RootCauses() {}

    static String words(Throwable failure) {
        StringBuilder words = new StringBuilder();
        for (Throwable cause = failure; cause != null && words.length() < LONGEST; cause = cause.getCause()) {
            words.append(words.isEmpty() ? "" : " ← ").append(cause);
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        String all = words + "\n" + trace;
        return all.substring(0, Math.min(all.length(), LONGEST * 5)).replace('\u0000', ' ');
    }
}

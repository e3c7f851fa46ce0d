package vn.tonghop.batch;

/** Puts a failure and what brought it about in one line for the run's history. */
final class RootCauses {
    private static final int LONGEST = 4_000;

    private RootCauses() {}

    static String words(Throwable failure) {
        StringBuilder words = new StringBuilder();
        for (Throwable cause = failure; cause != null && words.length() < LONGEST; cause = cause.getCause()) {
            words.append(words.isEmpty() ? "" : " ← ").append(cause);
        }
        return words.toString().replace('\u0000', ' ');
    }
}

package vn.tonghop.core.text;

/**
 * The headers of the columns in which a file that goes back to its sender says what is held. They come back with the
 * corrected file, so every form takes them for columns of no meaning.
 */
public final class FeedbackColumns {
    /** Why a line is held. */
    public static final String REASON = "Tổng Hợp: lý do treo";
    /** What to do about it. */
    public static final String CURE = "Tổng Hợp: cách sửa";

    private static final String REASON_KEY = Spelling.key(REASON);
    private static final String CURE_KEY = Spelling.key(CURE);

    private FeedbackColumns() {}

    /** Whether a header is one of them, however it is spelt. */
    public static boolean has(String header) {
        String key = Spelling.key(header);
        return key.equals(REASON_KEY) || key.equals(CURE_KEY);
    }
}

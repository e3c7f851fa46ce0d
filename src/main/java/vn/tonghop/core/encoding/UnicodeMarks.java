package vn.tonghop.core.encoding;

/** How the first bytes of a file say that it is Unicode, and in which form. */
public final class UnicodeMarks {
    /** So many of a file's first bytes are enough to see it. */
    public static final int BYTES = 4_096;

    private static final int LEAST = 8;

    private UnicodeMarks() {}

    /**
     * The code that the first bytes show: a byte order mark, or every second byte NUL and no other; else UTF-8, which any
     * further reading proves or refutes.
     *
     * @param count how many of them there are; those after the first {@link #BYTES} are not looked at
     */
    public static Encoding of(byte[] first, int count) {
        if (begins(first, count, 0xFF, 0xFE)) {
            return Encoding.UTF_16LE;
        }
        if (begins(first, count, 0xFE, 0xFF)) {
            return Encoding.UTF_16BE;
        }
        int looked = Math.min(count, BYTES) & ~1;
        int[] nuls = new int[2];
        for (int i = 0; i < looked; i++) {
            nuls[i & 1] += first[i] == 0 ? 1 : 0;
        }
        // Of Vietnamese text in UTF-16 more than half of the units are below U+0100, and none is U+0100 or U+1E00.
        if (looked >= LEAST && nuls[0] == 0 && nuls[1] * 4 >= looked) {
            return Encoding.UTF_16LE;
        }
        return looked >= LEAST && nuls[1] == 0 && nuls[0] * 4 >= looked ? Encoding.UTF_16BE : Encoding.UTF_8;
    }

    /** Whether the first bytes are the mark of UTF-8: such a file is in no older code, whatever follows. */
    public static boolean isMarkedUtf8(byte[] first, int count) {
        return begins(first, count, 0xEF, 0xBB, 0xBF);
    }

    private static boolean begins(byte[] first, int count, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= count || (first[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

package vn.tonghop.core.matching;

/** How many letters must be put in, left out, changed or swapped with their neighbour to make one word of another. */
public final class EditDistance {
    private static final int FAR = Integer.MAX_VALUE / 2;

    private EditDistance() {}

    /** The distance, or any number above the limit if it is above the limit. */
    public static int between(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return Integer.MAX_VALUE;
        }
        int[] twoAgo = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            int least = i;
            // A cell further from the diagonal than the limit can only be above it.
            int first = limit < i ? i - limit : 1;
            int end = limit < other.length() - i ? i + limit : other.length();
            if (first > 1) {
                now[first - 1] = FAR;
            }
            for (int j = first; j <= end; j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int cost = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost = Math.min(cost, twoAgo[j - 2] + 1);
                }
                now[j] = cost;
                least = Math.min(least, cost);
            }
            if (end < other.length()) {
                now[end + 1] = FAR;
            }
            if (least > limit) {
                return Integer.MAX_VALUE;
            }
            int[] spare = twoAgo;
            twoAgo = last;
            last = now;
            now = spare;
        }
        return last[other.length()];
    }
}

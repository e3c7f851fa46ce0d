package vn.tonghop.cli;

import java.util.List;

/** The word somebody who mistyped may have meant. */
final class NearestWord {
    private NearestWord() {}

    /** The word fewest strokes away, if these are at most two, or a third of what was typed; else the empty text. */
    static String to(String typed, List<String> words) {
        int equals = typed.indexOf('=');
        String name = equals < 0 ? typed : typed.substring(0, equals);
        String nearest = "";
        int least = Math.max(2, name.length() / 3) + 1;
        for (String word : words) {
            int strokes = strokes(name, word);
            if (strokes < least) {
                least = strokes;
                nearest = word;
            }
        }
        return nearest;
    }

    /** How many letters must be put in, left out or changed. */
    private static int strokes(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}

package vn.tonghop.core.text;

import java.util.List;

/**
 * The names of the sheets that the program puts beside a report: the summary of a file that goes back to its sender and
 * the lists of a blank form. A name alone proves nothing: the report beside it must be one that the program made.
 */
public final class OwnSheets {
    /** In Vietnamese and in English, as the messages name them. */
    public static final List<String> NAMES = List.of("Tóm tắt", "Danh mục", "Summary", "Lists");

    private static final List<String> KEYS = NAMES.stream().map(Spelling::key).toList();

    private OwnSheets() {}

    /** Whether a sheet is called so, or so with the number that a second one of the name gets ("Tóm tắt 2"). */
    public static boolean has(String sheet) {
        String key = Spelling.key(sheet);
        return KEYS.stream()
                .anyMatch(own -> key.startsWith(own)
                        && key.substring(own.length()).strip().chars().allMatch(c -> c >= '0' && c <= '9'));
    }
}

package vn.tonghop.pipeline.normalize;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.parse.FormLayout;

/**
 * Tells a control total from data: it says so in one of its cells with words, and it names nobody. A line that does
 * both may be either.
 */
final class TotalWords {
    private final Set<String> words;
    private final FormLayout layout;

    TotalWords(List<String> words, FormLayout layout) {
        this.words = words.stream().map(TotalWords::word).collect(Collectors.toUnmodifiableSet());
        this.layout = layout;
    }

    /** Where a line, which has all its cells, says that it is a total; null if it does not. */
    @Nullable
    Said said(List<String> cells) {
        int at = -1;
        String name = null;
        for (int i = 0; i < cells.size(); i++) {
            Column column = layout.bindings().get(i).column();
            if (column == null || column.role() instanceof Column.Role.Amount) {
                continue;
            }
            String text = cells.get(i);
            if (words.contains(word(text))) {
                at = at < 0 ? i : at;
            } else if (name == null && isName(column.role(), text)) {
                name = text.strip();
            }
        }
        return at < 0
                ? null
                : new Said(layout.bindings().get(at).header(), cells.get(at).strip(), name);
    }

    /** A unit may be given by its code; a contributor's cell may hold a count of them. */
    private static boolean isName(Column.Role role, String text) {
        String key = Spelling.key(text);
        if (key.isEmpty()) {
            return false;
        }
        return role instanceof Column.Role.UnitName
                ? key.codePoints().anyMatch(Character::isLetterOrDigit)
                : role instanceof Column.Role.Contributor && Character.isLetter(key.codePointAt(0));
    }

    /** One spelling of a word, without the marks it may end in. */
    private static String word(String text) {
        String word = Spelling.key(text);
        int end = word.length();
        while (end > 0 && ": .".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    /**
     * A line says that it is a total.
     *
     * @param column the header of the column that says so
     * @param text the cell
     * @param name whom the line names all the same, or null
     */
    record Said(String column, String text, @Nullable String name) {}
}

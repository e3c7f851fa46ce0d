package vn.tonghop.pipeline.normalize;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.text.FirstCharacters;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.parse.FormLayout;

/**
 * Tells a control total from data: it says so in one of its cells with words, and it names nobody. A line that does
 * both may be either.
 */
final class TotalWords {
    private final Set<String> words;
    private final FirstCharacters firsts;
    private final FormLayout layout;

    TotalWords(List<String> words, FormLayout layout) {
        this.words = words.stream().map(TotalWords::word).collect(Collectors.toUnmodifiableSet());
        this.firsts = new FirstCharacters(this.words);
        this.layout = layout;
    }

    /** Where a line, which has all its cells, says that it is a total; null if it does not. */
    @Nullable
    Said said(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (says(i, cells.get(i))) {
                return new Said(layout.bindings().get(i).header(), cells.get(i).strip(), name(cells));
            }
        }
        return null;
    }

    /** Whether a cell outside the amounts is one of the words. */
    private boolean says(int cell, String text) {
        Column column = layout.bindings().get(cell).column();
        return column != null
                && !(column.role() instanceof Column.Role.Amount)
                && firsts.mayBegin(text)
                && words.contains(word(text));
    }

    private @Nullable String name(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Column column = layout.bindings().get(i).column();
            if (column != null && isName(column.role(), cells.get(i)) && !says(i, cells.get(i))) {
                return cells.get(i).strip();
            }
        }
        return null;
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

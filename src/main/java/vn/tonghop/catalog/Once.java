package vn.tonghop.catalog;

import java.util.HashMap;
import java.util.Map;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.text.Spelling;

/** Lets each entry of a list through once; texts that fold to the same count as one. */
final class Once {
    private final Map<String, Integer> lines = new HashMap<>();

    /** Whether the text is new; if not, that is a finding with the line of the first. */
    boolean isNew(Cursor cursor, String text) {
        Integer first = lines.putIfAbsent(Spelling.key(text), cursor.line());
        if (first != null) {
            cursor.refuse(FindingCode.DEFINITION_LISTED_TWICE, text, cursor.key(), Integer.toString(first));
        }
        return first == null;
    }
}

package vn.tonghop.pipeline.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.matching.EditDistance;
import vn.tonghop.core.text.Spelling;

/** What headers that no form knows may be meant to be. It is only ever said to a person: nothing is read by it. */
final class HeaderProposals {
    /** A letter in four may be wrong; more would propose names that have nothing to do with the header. */
    private static final int LETTERS_A_MISTAKE = 4;

    private HeaderProposals() {}

    /** "Đon vị → Đơn vị" for each header that is spelt nearly like a name of a column. */
    static List<String> of(List<String> unknown, Form form) {
        List<String> proposals = new ArrayList<>();
        for (String header : unknown) {
            String nearest = nearest(header, form);
            if (nearest != null) {
                proposals.add(header + " → " + nearest);
            }
        }
        return proposals;
    }

    private static @Nullable String nearest(String header, Form form) {
        int lowest = header.lastIndexOf(" / ");
        String key = HeaderName.of(lowest < 0 ? header : header.substring(lowest + 3))
                .key();
        int least = Math.max(1, key.length() / LETTERS_A_MISTAKE) + 1;
        String nearest = null;
        for (Column column : form.columns()) {
            for (String name : Stream.concat(Stream.of(column.header()), column.aliases().stream())
                    .toList()) {
                int distance = EditDistance.between(key, Spelling.key(name), least);
                if (distance < least) {
                    least = distance;
                    nearest = name;
                }
            }
        }
        return nearest;
    }
}

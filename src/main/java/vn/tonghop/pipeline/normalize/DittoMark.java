package vn.tonghop.pipeline.normalize;

import java.util.Set;
import vn.tonghop.core.text.FirstCharacters;
import vn.tonghop.core.text.Spelling;

/**
 * The marks by which tables say "as above": two apostrophes stand under ĐVT in a thesis on Văn Chấn, Yên Bái
 * (text.123docz.net/document/2054274); the others are in common use.
 */
final class DittoMark {
    private static final Set<String> MARKS = Set.of(
            "''",
            "\"",
            "\"\"",
            "’’",
            "‘‘",
            "”",
            "“",
            "〃",
            "//",
            "-\"-",
            "-''-",
            "-//-",
            "nt",
            "-nt-",
            "- nt -",
            "như trên",
            "-như trên-",
            "- như trên -");

    private static final FirstCharacters FIRSTS = new FirstCharacters(MARKS);

    private DittoMark() {}

    /** Whether a cell says nothing but "as above". */
    static boolean is(String text) {
        return text.length() <= 24 && FIRSTS.mayBegin(text) && MARKS.contains(Spelling.key(text));
    }
}

package vn.tonghop.pipeline.parse;

import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.core.text.Spelling;

/**
 * Headings of groups under which the same column names mean other figures: another year's, a plan's, a comparison's. A
 * column under one of them is known only by a name that includes it, never by its own text alone.
 */
final class OtherFigures {
    /** How reports head the columns they set beside this year's results. */
    private static final List<String> WORDS = List.of(
            "kế hoạch",
            "chỉ tiêu",
            "dự kiến",
            "ước",
            "cùng kỳ",
            "năm trước",
            "năm ngoái",
            "kỳ trước",
            "so với",
            "so sánh",
            "tăng",
            "giảm",
            "tỷ lệ",
            "tỉ lệ",
            "lũy kế",
            "luỹ kế",
            "quý",
            "tháng",
            "6 tháng",
            "9 tháng",
            "phương hướng");

    private static final Pattern YEAR = Pattern.compile("(^|.*\\D)(19|20)[0-9]{2}($|\\D.*)", Pattern.DOTALL);
    private static final Pattern YEAR_ALONE =
            Pattern.compile("((số liệu|kết quả|thực hiện|năm|kỳ|đến) )*(19|20)[0-9]{2}", Pattern.DOTALL);

    private OtherFigures() {}

    /** Whether a heading inside a header says so: any year may be another one. */
    static boolean areUnder(String heading) {
        String key = Spelling.key(heading);
        return YEAR.matcher(key).matches() || beginsSo(key);
    }

    /** Whether a text right above a header says so: titles and dates stand there too, and may name a year. */
    static boolean areBelow(String text) {
        String key = Spelling.key(text);
        return YEAR_ALONE.matcher(key).matches() || beginsSo(key);
    }

    private static boolean beginsSo(String key) {
        return WORDS.stream()
                .anyMatch(word -> key.startsWith(word)
                        && (key.length() == word.length() || !Character.isLetterOrDigit(key.charAt(word.length()))));
    }
}

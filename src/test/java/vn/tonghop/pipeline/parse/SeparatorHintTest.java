package vn.tonghop.pipeline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.pipeline.submission.SourceLine;

/** A hint on the separator is passed over, so nothing that carries more may be taken for one. */
class SeparatorHintTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|sep=;||true",
                "1|SEP=,||true",
                "1|sep=||true",
                "1|sep=xã A||false",
                "1|sep=;;||false",
                "1|sep=;|5|false",
                "2|sep=;||false",
                "1|sep||false"
            })
    void itIsTheFirstLineAndNamesOneCharacter(long line, String first, String second, boolean hint) {
        SourceLine source = new SourceLine(line, List.of(first, second == null ? "" : second));
        assertThat(CsvLines.isSeparatorHint(source)).isEqualTo(hint);
    }
}

package vn.tonghop.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "đơn vị",
                "  Đơn   VỊ ",
                "Đơn\nvị",
                "\u00A0Đơn\u00A0\u2009vị\u3000",
                "Đơn \u200Bv\u200Bị\uFEFF",
                "\u0110\u01A1n vi\u0323"
            })
    void whatNobodySeesMakesNoOtherWord(String text) {
        assertThat(Spelling.key(text)).isEqualTo("đơn vị");
    }

    @Test
    void accentsMakeAnotherWord() {
        assertThat(Spelling.key("Tân Thanh")).isNotEqualTo(Spelling.key("Tân Thành"));
    }

    @Test
    void spacesOfEveryWidthAreBlankAndADashIsNot() {
        assertThat(Spelling.isBlank(" \t\r\n\u00A0\u2007\u202F\u3000\u200B\uFEFF"))
                .isTrue();
        assertThat(Spelling.isBlank("")).isTrue();
        assertThat(Spelling.isBlank(" - ")).isFalse();
    }

    @Test
    void unseenCharactersAreShownByTheirNumbers() {
        assertThat(TextSafety.visible("a\nb\u202Ec")).isEqualTo("a\\u000Ab\\u202Ec");
        assertThat(TextSafety.visible("báo cáo.csv")).isEqualTo("báo cáo.csv");
        assertThat(TextSafety.isUnsafe("báo cáo ① 🏠.csv")).isFalse();
        assertThat(TextSafety.isUnsafe("a\u0000")).isTrue();
    }
}

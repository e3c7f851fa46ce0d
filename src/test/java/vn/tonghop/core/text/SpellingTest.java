package vn.tonghop.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    private static final Pattern WIDTHLESS = Pattern.compile("[\u200B\u200C\u200D\u2060\uFEFF\u00AD]+");
    private static final Pattern SPACES = Pattern.compile("[\\x00-\\x20\\p{Z}]+");

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

    /** The key as its sentence says it: composed, in lower case, every run of spaces one. */
    private static String asSaid(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(WIDTHLESS.matcher(composed).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    @Test
    void everyCharacterHasTheKeyThatIsSaidWhereverItStands() {
        List<String> others = new ArrayList<>();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            for (String text : List.of("" + c, c + "a", "Ớ" + c, "đ " + c + " Ơ", c + "\u0301", "e" + c + "\u0323")) {
                String said = asSaid(text);
                boolean atMostADash = said.isEmpty() || said.equals("-") || said.equals("\u2013");
                char first = Spelling.first(text);
                boolean isFirst = first == 0 || first == (said.isEmpty() ? ' ' : said.charAt(0));
                if (!isFirst || !Spelling.composed(text).equals(Normalizer.normalize(text, Normalizer.Form.NFC))) {
                    others.add(TextSafety.visible(text));
                }
                if (!Spelling.key(text).equals(said) || Spelling.isAtMost(text, "-\u2013") != atMostADash) {
                    others.add(TextSafety.visible(text));
                }
            }
        }
        assertThat(others).isEmpty();
    }

    @Test
    void mixedTextsHaveTheKeyThatIsSaid() {
        String letters = "aĂ ấẬỚđĐ  \t\n\u00A0\u2003\u00AD\u200Bo\u0302\u0301İẞΣ-–1.,\uD83C\uDFE0\u1EF9";
        Random random = new Random(5);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(Spelling.key(text.toString())).isEqualTo(asSaid(text.toString()));
        }
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

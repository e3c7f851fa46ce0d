package vn.tonghop.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Severity;
import vn.tonghop.web.console.layout.ConsoleWords;

class ConsoleWordsTest {
    @Test
    void everyTextIsThereInBothLanguagesAndAMessageFormat() throws Exception {
        for (String bundle : ConsoleWords.BUNDLES) {
            Properties vietnamese = read(bundle, "");
            Properties english = read(bundle, "_en");
            assertThat(english.keySet()).as(bundle).isEqualTo(vietnamese.keySet());
            Stream.of(vietnamese, english)
                    .forEach(words -> words.forEach((key, text) -> {
                        assertThat(text.toString())
                                .as(key.toString())
                                .isNotBlank()
                                .doesNotContain("'");
                        assertThatCode(() -> new MessageFormat(text.toString(), Locale.ROOT))
                                .as(key.toString())
                                .doesNotThrowAnyException();
                    }));
        }
    }

    @Test
    void everyReasonToHoldALineHasShortWords() {
        ConsoleWords words = new ConsoleWords();
        for (FindingCode code : FindingCode.values()) {
            if (code.severity() == Severity.HELD) {
                assertThat(words.in(Locale.ROOT).keys()).contains("reason." + code);
            }
        }
    }

    private static Properties read(String bundle, String language) throws Exception {
        Properties words = new Properties();
        String path = "/" + bundle.replace('.', '/') + language + ".properties";
        try (InputStream in = Objects.requireNonNull(ConsoleWordsTest.class.getResourceAsStream(path))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}

package vn.tonghop.store.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.tonghop.core.finding.Messages;

class FailureWordsTest {
    private static final Pattern KEY = Pattern.compile("\"(database\\.[a-z.]+)\"");

    @Test
    void everyFailureOfTheStoreHasWordsInBothLanguages() throws Exception {
        Set<String> keys = new TreeSet<>();
        try (var files = Files.walk(Path.of("src", "main", "java", "vn", "tonghop", "store"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        assertThat(keys).hasSizeGreaterThan(20);
        for (String key : keys) {
            String vietnamese = Messages.in(Locale.ROOT).text(key, "a", "b", "c");
            String english = Messages.in(Locale.ENGLISH).text(key, "a", "b", "c");
            assertThat(vietnamese).as(key).isNotBlank().isNotEqualTo(english);
        }
    }
}

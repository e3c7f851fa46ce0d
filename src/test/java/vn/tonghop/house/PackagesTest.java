package vn.tonghop.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackagesTest {
    /** Javadoc, @NullMarked, the package. */
    private static final Pattern PACKAGE_INFO =
            Pattern.compile("/\\*\\*.*?\\.\\s*\\*/\\s*@NullMarked\\s+package .*", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void everyPackageSaysWhatItIsAndIsNullMarked(Path sources) throws IOException {
        assertThat(violations(sources)).isEmpty();
    }

    @Test
    void aPackageWithoutItsWordsOrItsMarkIsFound(@TempDir Path sources) throws IOException {
        write(sources, "right", "package-info.java", "/** What it is. */\n@NullMarked\npackage right;\n");
        write(sources, "silent", "A.java", "package silent;\n");
        write(sources, "unmarked", "package-info.java", "/** What it is. */\npackage unmarked;\n");
        write(sources, "bare", "package-info.java", "@NullMarked\npackage bare;\n");
        assertThat(violations(sources)).containsExactlyInAnyOrder("silent", "unmarked", "bare");
    }

    private static List<String> violations(Path sources) throws IOException {
        List<String> violations = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(sources).filter(Files::isDirectory)) {
            for (Path folder : folders.sorted().toList()) {
                Path info = folder.resolve("package-info.java");
                boolean right = Files.exists(info)
                        && PACKAGE_INFO.matcher(Files.readString(info)).matches();
                if (hasJava(folder) && !right) {
                    violations.add(sources.relativize(folder).toString());
                }
            }
        }
        return violations;
    }

    private static boolean hasJava(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        }
    }

    private static void write(Path sources, String name, String file, String text) throws IOException {
        Files.writeString(Files.createDirectories(sources.resolve(name)).resolve(file), text);
    }
}

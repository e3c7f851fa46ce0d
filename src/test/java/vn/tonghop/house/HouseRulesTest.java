package vn.tonghop.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The main classes keep every rule of the house. */
class HouseRulesTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.tonghop");

    @ParameterizedTest
    @MethodSource("names")
    void theMainClassesKeepTheRule(String name) {
        Objects.requireNonNull(HouseRules.all().get(name)).check(MAIN);
    }

    @Test
    void theMainClassesAreWhatIsChecked() {
        assertThat(MAIN.contain("vn.tonghop.core.measure.Quantity")).isTrue();
        assertThat(MAIN.contain("vn.tonghop.house.HouseRules")).isFalse();
        assertThat(MAIN).noneMatch(type -> type.getPackageName().contains(".red"));
    }

    static Set<String> names() {
        return HouseRules.all().keySet();
    }
}

package vn.tonghop.catalog.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitLevel;

class NationalRegistryTest {
    private final Registry registry = NationalRegistry.load();

    @ParameterizedTest
    @CsvSource({"2018-12-31,63,713,11055", "2020-06-30,63,711,10767", "2025-06-30,63,696,10047", "2025-07-01,34,0,3321"
    })
    void everyEpochHasTheProvincesDistrictsAndCommunesOfItsListAndIsReadWithoutAFinding(
            LocalDate day, long provinces, long districts, long communes) {
        List<Long> counts = Arrays.stream(UnitLevel.values())
                .map(level -> registry.versionsOn(day).stream()
                        .filter(unit -> unit.level() == level)
                        .count())
                .toList();

        assertThat(counts).containsExactly(provinces, districts, communes, 0L);
    }
}

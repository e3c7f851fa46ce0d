package vn.tonghop.core.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalog.registry.NationalRegistry;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;

/**
 * What both measurements match: distinct names of every commune, district and province of the last day of 2018, which has
 * the 11.055 communes.
 */
final class NameBench {
    static final long SEED = 20190101L;
    static final int NAMES = 100_000;
    static final LocalDate DAY = LocalDate.of(2018, 12, 31);

    private NameBench() {}

    /** The registry of the country, or of Lạng Sơn alone. */
    static Registry registry(boolean national) {
        return national ? NationalRegistry.load() : SampleRegistry.load();
    }

    static List<GeneratedNames.Sample> names(Registry registry, @Nullable UnitId within, int count) {
        return GeneratedNames.distinct(registry, DAY, within, SEED, count);
    }
}

package vn.tonghop.core.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalog.registry.NationalRegistry;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
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

    /** A name, and the names of who sends it, looked up as for a file. */
    record Sent(SenderNames sender, String text) {
        NameMatch match() {
            return sender.match(text);
        }
    }

    static List<Sent> sent(NameMatcher matcher, List<GeneratedNames.Sample> names) {
        Map<UnitId, SenderNames> senders = new HashMap<>();
        SenderNames anybody = matcher.of(null);
        return names.stream()
                .map(name -> new Sent(
                        name.sender() == null ? anybody : senders.computeIfAbsent(name.sender(), matcher::of),
                        name.text()))
                .toList();
    }

    static List<GeneratedNames.Sample> names(Registry registry, @Nullable UnitId within, int count) {
        return GeneratedNames.distinct(registry, DAY, within, SEED, count);
    }
}

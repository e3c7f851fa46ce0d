package vn.tonghop.web.console.held;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.decision.DecisionScope;
import vn.tonghop.core.matching.NameMatcher;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.serve.NameRuling;
import vn.tonghop.store.HeldLineTable.HeldName;
import vn.tonghop.store.Store;

/** Makes rulings on held names with what reads names, which is kept: to make it takes longer than a page may. */
final class NameRulings {
    private final Store store;
    private @Nullable Registry registry;
    private @Nullable LocalDate day;
    private @Nullable NameMatcher matcher;

    NameRulings(Store store) {
        this.store = store;
    }

    NameRuling of(Registry now, HeldName held, String unit, DecisionScope scope, boolean overrides) {
        LocalDate date = store.reviews().registryDate(held.review());
        return new NameRuling(
                held.review(),
                date,
                now,
                matcher(now, date),
                held.sender(),
                held.text().orElseThrow().strip(),
                unit,
                scope,
                overrides);
    }

    private synchronized NameMatcher matcher(Registry now, LocalDate date) {
        NameMatcher kept = matcher;
        if (kept == null || !now.equals(registry) || !date.equals(day)) {
            kept = new NameMatcher(now, date);
            matcher = kept;
            registry = now;
            day = date;
        }
        return kept;
    }
}

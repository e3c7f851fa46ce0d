package vn.tonghop.core.restatement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import vn.tonghop.core.registry.UnitId;

/** Divides what is printed among candidates by weights; the shares add up to it exactly. */
final class Estimates {
    private final Map<UnitId, Map<UnitId, BigDecimal>> weights = new HashMap<>();
    private final Map<UnitId, Set<String>> sources = new HashMap<>();
    private final Set<UnitId> unclear = new TreeSet<>();

    /** @param onTheMap the one unit of the map that all of a weight's unit is in, if there is one */
    Estimates(List<Weight> weights, Function<UnitId, Optional<UnitId>> onTheMap) {
        for (Weight weight : weights) {
            Optional<UnitId> to = onTheMap.apply(weight.to());
            if (to.isEmpty()) {
                unclear.add(weight.from());
                continue;
            }
            this.weights
                    .computeIfAbsent(weight.from(), any -> new TreeMap<>())
                    .merge(to.get(), weight.weight(), BigDecimal::add);
            sources.computeIfAbsent(weight.from(), any -> new TreeSet<>()).add(weight.source());
        }
    }

    Set<String> sources(Source source) {
        return sources.getOrDefault(source.unit(), Set.of());
    }

    /** Each candidate's share of what is printed; empty unless every candidate, and nobody else, has a weight. */
    Map<UnitId, BigDecimal> of(Source source, Set<UnitId> candidates) {
        Map<UnitId, BigDecimal> mine = weights.getOrDefault(source.unit(), Map.of());
        if (candidates.size() < 2
                || unclear.contains(source.unit())
                || !mine.keySet().equals(candidates)) {
            return Map.of();
        }
        BigDecimal stated = source.quantity().stated();
        BigDecimal all = mine.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int scale = Math.max(stated.scale(), 0);
        Map<UnitId, BigDecimal> shares = new TreeMap<>();
        BigDecimal left = stated;
        UnitId heaviest = candidates.iterator().next();
        for (Map.Entry<UnitId, BigDecimal> weight : mine.entrySet()) {
            BigDecimal share = stated.multiply(weight.getValue()).divide(all, scale, RoundingMode.DOWN);
            shares.put(weight.getKey(), share);
            left = left.subtract(share);
            BigDecimal best = mine.getOrDefault(heaviest, BigDecimal.ZERO);
            heaviest = weight.getValue().compareTo(best) > 0 ? weight.getKey() : heaviest;
        }
        shares.merge(heaviest, left, BigDecimal::add);
        return shares;
    }
}

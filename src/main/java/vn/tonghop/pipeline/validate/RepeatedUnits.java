package vn.tonghop.pipeline.validate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.UnitId;

/**
 * The units of a form with one line a unit that have more than one line, or whose line includes another's: which of
 * the lines is meant can't be known, so none of them is.
 */
public final class RepeatedUnits {
    /** For forms where a unit may have many lines. */
    public static final RepeatedUnits NONE = new RepeatedUnits(Map.of(), Set.of());

    private final Map<UnitId, Lines> twice;
    private final Set<UnitId> including;

    private RepeatedUnits(Map<UnitId, Lines> twice, Set<UnitId> including) {
        this.twice = Map.copyOf(twice);
        this.including = Set.copyOf(including);
    }

    /** Another line of the unit of a line: its first, for the first its second; empty where it has one. */
    public Optional<Long> otherLineOf(UnitId unit, long line) {
        return Optional.ofNullable(twice.get(unit)).map(lines -> lines.first == line ? lines.second : lines.first);
    }

    /** Whether other lines are about units inside this one. */
    public boolean includesOthers(UnitId unit) {
        return including.contains(unit);
    }

    /** Takes the units of a file's lines, one by one, in order. */
    public static final class Collector {
        private final Map<UnitId, Long> first = new HashMap<>();
        private final Map<UnitId, Lines> twice = new HashMap<>();

        /** Notes that a line is about a unit. */
        public void add(UnitId unit, long line) {
            Long before = first.putIfAbsent(unit, line);
            if (before != null) {
                twice.putIfAbsent(unit, new Lines(before, line));
            }
        }

        /**
         * What was found.
         *
         * @param parents the parent of a unit on the registry date, or null for the top
         */
        public RepeatedUnits result(ParentOf parents) {
            Set<UnitId> including = new HashSet<>();
            for (UnitId unit : first.keySet()) {
                for (UnitId above = parents.of(unit); above != null; above = parents.of(above)) {
                    if (first.containsKey(above)) {
                        including.add(above);
                    }
                }
            }
            return new RepeatedUnits(twice, including);
        }
    }

    /** The first two lines of a unit. */
    private record Lines(long first, long second) {}

    /** The unit right above a unit. */
    @FunctionalInterface
    public interface ParentOf {
        /** The parent, or null for the top. */
        @Nullable
        UnitId of(UnitId unit);
    }
}

package vn.tonghop.pipeline.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.PlausibleRange;

/** What the amounts of one file look like together, column by column, before any line is decided on. */
public final class ColumnAmounts {
    /** Of a file that nothing is known of. */
    public static final ColumnAmounts NONE = new ColumnAmounts(Map.of(), Map.of());

    private final Map<String, Peers> peers;
    private final Map<String, Off> off;

    private ColumnAmounts(Map<String, Peers> peers, Map<String, Off> off) {
        this.peers = Map.copyOf(peers);
        this.off = Map.copyOf(off);
    }

    /** What the amounts of an indicator have in common; empty where they are too few or too different. */
    Optional<Peers> peers(String indicator) {
        return Optional.ofNullable(peers.get(indicator));
    }

    /** By what an indicator's whole column is off, if it is. */
    public Optional<Off> off(String indicator) {
        return Optional.ofNullable(off.get(indicator));
    }

    /**
     * A column that is off as a whole.
     *
     * @param slip the factor that would put it right
     * @param outside how many of its amounts are implausible and would not be with the factor
     * @param all how many amounts were looked at
     */
    public record Off(Slip slip, int outside, int all) {}

    /** Takes the amounts of a file's lines. */
    public static final class Collector {
        private final Map<String, List<BigDecimal>> amounts = new HashMap<>();

        /** Takes the stated amount of one cell, 0 or more, in the indicator's canonical unit; 0 says nothing here. */
        public void add(String indicator, BigDecimal stated) {
            if (stated.signum() > 0) {
                amounts.computeIfAbsent(indicator, any -> new ArrayList<>()).add(stated);
            }
        }

        /**
         * What was found.
         *
         * @param ranges the plausible range of each indicator that has one
         * @param comparable whether lines of the form are each other's peers: one line a unit
         * @param leftOut indicators whose amounts are not to be trusted yet
         */
        public ColumnAmounts result(Map<String, PlausibleRange> ranges, boolean comparable, Set<String> leftOut) {
            Map<String, Peers> peers = new HashMap<>();
            Map<String, Off> off = new HashMap<>();
            amounts.forEach((indicator, column) -> {
                if (leftOut.contains(indicator)) {
                    return;
                }
                List<BigDecimal> sorted = column.stream().sorted().toList();
                if (comparable) {
                    Peers.of(sorted).ifPresent(found -> peers.put(indicator, found));
                }
                off(sorted, ranges.get(indicator)).ifPresent(found -> off.put(indicator, found));
            });
            return new ColumnAmounts(peers, off);
        }

        /**
         * At least five amounts, two thirds of which, and the one in the middle among them, are implausible as they
         * stand and plausible with one clean factor: that is the column's, not a line's.
         */
        private static Optional<Off> off(List<BigDecimal> sorted, @Nullable PlausibleRange range) {
            if (range == null || sorted.size() < Peers.FEWEST) {
                return Optional.empty();
            }
            BigDecimal middle = sorted.get(sorted.size() / 2);
            for (Slip slip : Slip.ALL) {
                int outside = (int) sorted.stream()
                        .filter(amount -> isSlipped(amount, slip, range))
                        .count();
                if (outside * 3 >= sorted.size() * 2 && isSlipped(middle, slip, range)) {
                    return Optional.of(new Off(slip, outside, sorted.size()));
                }
            }
            return Optional.empty();
        }

        private static boolean isSlipped(BigDecimal amount, Slip slip, PlausibleRange range) {
            return !range.holds(amount) && range.holds(slip.undo(amount));
        }
    }
}

package vn.tonghop.core.definition;

import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.Dimension;

/**
 * What a review measures. Figures of an indicator are sums; a share is the ratio of two such sums and is never added
 * or averaged itself.
 *
 * @param id stable name, say {@code land_donated}
 * @param name for people
 * @param dimension what it is an amount of
 * @param shareOf the indicator this one is a part of (commitments signed, of members), or null
 * @param plausible the range one line's amount is expected in, or null where there is none
 */
public record Indicator(
        String id,
        LocalizedName name,
        Dimension dimension,
        @Nullable String shareOf,
        @Nullable PlausibleRange plausible) {}

package vn.tonghop.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Indicator;
import vn.tonghop.core.definition.LocalizedName;
import vn.tonghop.core.definition.PlausibleRange;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.measure.Dimension;

/** Reads the indicators, and knows their names even where the rest of one is wrong. */
final class Indicators {
    private record Share(Cursor cursor, String part, String whole) {}

    private final Map<String, Cursor> declared = new LinkedHashMap<>();
    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<Indicator> read = new ArrayList<>();

    static Indicators read(List<Cursor> items) {
        Indicators indicators = new Indicators();
        Once once = new Once();
        items.forEach(item -> indicators.add(item, once));
        indicators.checkShares();
        return indicators;
    }

    /** Those that are right, in the order of the file. */
    List<Indicator> all() {
        return read;
    }

    /** Whether it is declared; if not, that is a finding. */
    boolean knows(Cursor cursor, String id) {
        if (!declared.containsKey(id)) {
            cursor.refuse(FindingCode.DEFINITION_UNKNOWN_INDICATOR, id, String.join(", ", declared.keySet()));
        }
        return declared.containsKey(id);
    }

    Optional<Dimension> dimension(String id) {
        return Optional.ofNullable(dimensions.get(id));
    }

    /** Where each declared one stands. */
    Map<String, Cursor> declared() {
        return declared;
    }

    private void add(Cursor item, Once once) {
        Fields fields = item.fields(Section.INDICATOR);
        if (fields == null) {
            return;
        }
        String id = fields.read("id", at -> declare(at, once));
        LocalizedName name = fields.read("name", Cursor::localizedName);
        Dimension dimension = fields.read("dimension", at -> at.oneOf(Words.DIMENSIONS));
        PlausibleRange plausible = fields.read("plausible", Indicators::range);
        String shareOf = fields.read("shareOf", at -> share(at, id));
        if (id == null) {
            return;
        }
        if (dimension != null) {
            dimensions.put(id, dimension);
        }
        if (name != null && dimension != null) {
            read.add(new Indicator(id, name, dimension, shareOf, plausible));
        }
    }

    private @Nullable String declare(Cursor at, Once once) {
        String id = at.name();
        if (id == null || !once.isNew(at, id)) {
            return null;
        }
        declared.put(id, at);
        return id;
    }

    private @Nullable String share(Cursor at, @Nullable String part) {
        String whole = at.text();
        if (part != null && whole != null) {
            shares.add(new Share(at, part, whole));
        }
        return whole;
    }

    private void checkShares() {
        List<String> parts = shares.stream().map(Share::part).toList();
        for (Share share : shares) {
            if (!knows(share.cursor, share.whole)) {
                continue;
            }
            Optional<Dimension> part = dimension(share.part);
            Optional<Dimension> whole = dimension(share.whole);
            boolean differ = part.isPresent() && whole.isPresent() && !part.equals(whole);
            if (differ || parts.contains(share.whole)) {
                share.cursor.refuse(FindingCode.DEFINITION_BAD_SHARE, share.whole, share.part);
            }
        }
    }

    private static @Nullable PlausibleRange range(Cursor at) {
        Fields fields = at.fields(Section.PLAUSIBLE);
        if (fields == null) {
            return null;
        }
        BigDecimal min = fields.read("min", Cursor::number);
        BigDecimal max = fields.read("max", Cursor::number);
        if (min == null || max == null) {
            return null;
        }
        if (min.compareTo(max) > 0) {
            fields.refuse(FindingCode.DEFINITION_RANGE_REVERSED, max.toPlainString(), min.toPlainString());
            return null;
        }
        return new PlausibleRange(min, max);
    }
}

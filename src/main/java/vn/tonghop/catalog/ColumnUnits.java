package vn.tonghop.catalog;

import java.util.List;
import vn.tonghop.core.measure.Dimension;

/** The units of measure a form's column may be printed in ("Số tiền (triệu đồng)"), by dimension. */
public final class ColumnUnits {
    private ColumnUnits() {}

    /**
     * The units that {@code unitOfMeasure} may name, as they are written in definitions. Counts have none: the thing
     * counted is the indicator itself.
     */
    public static List<String> of(Dimension dimension) {
        return switch (dimension) {
            case AREA -> List.of("m2", "ha", "km2", "sào", "mẫu", "thước");
            case MONEY -> List.of("đồng", "nghìn đồng", "triệu đồng", "tỷ đồng");
            case LABOUR -> List.of("ngày công");
            case COUNT -> List.of();
            case WEIGHT -> List.of("kg", "yến", "tạ", "tấn");
            case LENGTH -> List.of("m", "km");
            case VOLUME -> List.of("m3");
        };
    }
}

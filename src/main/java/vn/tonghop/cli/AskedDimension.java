package vn.tonghop.cli;

import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.Dimension;

/** What {@code read --as} asks for. */
enum AskedDimension {
    /** Land. */
    AREA(Dimension.AREA),
    /** Money. */
    MONEY(Dimension.MONEY),
    /** Working days. */
    LABOUR(Dimension.LABOUR),
    /** Things and people counted. */
    COUNT(Dimension.COUNT),
    /** Whatever the text says it is. */
    AUTO(null);

    private final @Nullable Dimension dimension;

    AskedDimension(@Nullable Dimension dimension) {
        this.dimension = dimension;
    }

    @Nullable
    Dimension dimension() {
        return dimension;
    }
}

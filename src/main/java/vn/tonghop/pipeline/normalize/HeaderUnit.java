package vn.tonghop.pipeline.normalize;

import vn.tonghop.core.definition.Conventions;
import vn.tonghop.core.measure.Dimension;

/** Tells whether what stands in brackets behind a column's header is the unit of its amounts. */
public final class HeaderUnit {
    private HeaderUnit() {}

    /** Whether a bare number in a column so headed is an amount of that dimension. */
    public static boolean fits(String text, Dimension dimension, Conventions conventions) {
        return CellReader.isUnit(text, dimension, conventions);
    }
}

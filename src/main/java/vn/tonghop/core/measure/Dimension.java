package vn.tonghop.core.measure;

/** What a quantity is a quantity of. Quantities of different dimensions are never added. */
public enum Dimension {
    /** Land, in square metres. */
    AREA("m²"),
    /** Money, in đồng (VND). */
    MONEY("VND"),
    /** Work given, in working days (ngày công). */
    LABOUR("ngày công"),
    /** Things or people counted; the unit is the thing itself. */
    COUNT(""),
    /** Weight, in kilograms. */
    WEIGHT("kg"),
    /** Length, in metres. */
    LENGTH("m"),
    /** Volume, in cubic metres. */
    VOLUME("m³");

    private final String unit;

    Dimension(String unit) {
        this.unit = unit;
    }

    /** The canonical unit all quantities of this dimension are in; empty for counts. */
    public String unit() {
        return unit;
    }
}

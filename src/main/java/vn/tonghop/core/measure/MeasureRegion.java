package vn.tonghop.core.measure;

/** Whose customary land measures hold: a sào is 360 m² in the north, 500 m² in the centre, 1.000 m² in the south. */
public enum MeasureRegion {
    /** Bắc Bộ: sào 360 m². */
    BAC_BO("bac-bo"),
    /** Trung Bộ: sào 500 m². */
    TRUNG_BO("trung-bo"),
    /** Nam Bộ: sào 1.000 m². */
    NAM_BO("nam-bo");

    private final String code;

    MeasureRegion(String code) {
        this.code = code;
    }

    /** The region as written in definitions and options. */
    public String code() {
        return code;
    }
}

package vn.tonghop.pipeline.normalize;

/** What the texts of a sheet name, as far as must be known to tell headings and parts from data. */
public interface SheetNames {
    /** What a text names. */
    Naming naming(String text);

    /** Whether one text names a unit that is another's, or in it. */
    boolean isWithin(String part, String whole);

    /** What a text may name. */
    enum Naming {
        /** A reporting unit, or one of several, or one that ended. */
        UNIT,
        /** Units together, or a place below those that report: "các xã vùng cao", "khối 5". */
        LOOSE,
        /** A body that stands for no unit. */
        AGENCY,
        /** Nothing, but a unit is spelt nearly so. */
        NEAR,
        /** Nothing we know. */
        NOTHING
    }
}

package vn.tonghop.core.registry;

/** The three levels of the State's tree; the district level was abolished nationwide on 2025-07-01. */
public enum UnitLevel {
    /** Provinces and centrally run cities. */
    PROVINCE,
    /** Districts and what ranks with them. */
    DISTRICT,
    /** Communes and what ranks with them. */
    COMMUNE
}

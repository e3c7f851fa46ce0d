package vn.tonghop.core.registry;

/** Where a reporting unit stands: on one of the three levels of the State's tree, or as a body over one of its units. */
public enum UnitLevel {
    /** Provinces and centrally run cities. */
    PROVINCE,
    /** Districts and what ranks with them; abolished nationwide on 2025-07-01. */
    DISTRICT,
    /** Communes and what ranks with them. */
    COMMUNE,
    /** Bodies that stand for a unit of the other levels or work in it: no territory of their own. */
    BODY
}

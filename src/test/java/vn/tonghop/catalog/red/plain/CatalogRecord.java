package vn.tonghop.catalog.red.plain;

/** Something the catalog has; no rule is broken by it. */
public record CatalogRecord(String text) {}

package vn.tonghop.store.red.plain;

/** Something the store has; no rule is broken by it. */
public record StoreRecord(String text) {}

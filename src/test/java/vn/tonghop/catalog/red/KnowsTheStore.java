package vn.tonghop.catalog.red;

import vn.tonghop.store.red.plain.StoreRecord;

/** The catalog reaches into the store. */
public record KnowsTheStore(StoreRecord stored) {}

package vn.tonghop.workbook.red;

import vn.tonghop.store.red.plain.StoreRecord;

/** A workbook reaches into the store. */
public record WritesTheStore(StoreRecord stored) {}

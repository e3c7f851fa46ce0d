package vn.tonghop;

import vn.tonghop.store.red.plain.StoreRecord;

/** A program that does more than start a command. */
record RedProgram(StoreRecord stored) {}

package vn.tonghop.web.console.layout;

import vn.tonghop.batch.ReviewRuns;
import vn.tonghop.serve.ServeSettings;
import vn.tonghop.serve.Serving;
import vn.tonghop.store.Store;

/**
 * What the console shows and sets going.
 *
 * @param reads the database over connections for pages: they give up within seconds
 * @param writes the database over the connections of the work, for what may have to wait for a run
 * @param runs what runs reviews
 * @param serving what this process does by schedule
 * @param settings where the definitions and the inbox are
 */
public record ConsoleWork(Store reads, Store writes, ReviewRuns runs, Serving serving, ServeSettings settings) {}

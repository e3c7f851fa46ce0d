package vn.tonghop.store.red;

import vn.tonghop.catalog.red.plain.CatalogRecord;

/** The store reaches into the catalog. */
record KnowsTheCatalog(CatalogRecord read) {}

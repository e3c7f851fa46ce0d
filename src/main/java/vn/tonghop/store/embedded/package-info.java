/** The embedded PostgreSQL: one durable server for a data directory, started and stopped safely. */
@NullMarked
package vn.tonghop.store.embedded;

import org.jspecify.annotations.NullMarked;

/** The database the rest of the program works with: reached or started, brought to our schema, pooled. */
@NullMarked
package vn.tonghop.store.database;

import org.jspecify.annotations.NullMarked;

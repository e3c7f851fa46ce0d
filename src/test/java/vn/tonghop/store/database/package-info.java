/** The database seen from the rest of the program, and what its tests start from. */
@NullMarked
package vn.tonghop.store.database;

import org.jspecify.annotations.NullMarked;

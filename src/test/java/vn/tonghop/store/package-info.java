/** The tables, their constraints, roles and readers' views on a real PostgreSQL. */
@NullMarked
package vn.tonghop.store;

import org.jspecify.annotations.NullMarked;

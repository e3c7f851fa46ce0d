/** How the store says that it can't work: the database is away, or what it was told can't be right. */
@NullMarked
package vn.tonghop.store.failure;

import org.jspecify.annotations.NullMarked;

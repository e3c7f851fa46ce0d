/** The store's failures and their words. */
@NullMarked
package vn.tonghop.store.failure;

import org.jspecify.annotations.NullMarked;

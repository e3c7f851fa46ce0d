/** All SQL of the house, one class per table or pair of tables. */
@NullMarked
package vn.tonghop.store;

import org.jspecify.annotations.NullMarked;

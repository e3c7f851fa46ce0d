/** Tests of reading definitions: the real ones, and every mistake that can stand in one. */
@NullMarked
package vn.tonghop.catalog;

import org.jspecify.annotations.NullMarked;

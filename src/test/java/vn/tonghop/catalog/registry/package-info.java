/** Tests of the package of the same name. */
@NullMarked
package vn.tonghop.catalog.registry;

import org.jspecify.annotations.NullMarked;

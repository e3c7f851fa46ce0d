/** Tests of the package of the same name. */
@NullMarked
package vn.tonghop.core.registry;

import org.jspecify.annotations.NullMarked;

/** Tests of the package of the same name. */
@NullMarked
package vn.tonghop.core.matching;

import org.jspecify.annotations.NullMarked;

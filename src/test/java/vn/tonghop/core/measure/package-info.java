/** Tests of quantities and their wording. */
@NullMarked
package vn.tonghop.core.measure;

import org.jspecify.annotations.NullMarked;

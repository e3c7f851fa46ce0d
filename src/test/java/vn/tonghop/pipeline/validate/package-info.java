/** Tests of deciding on lines. */
@NullMarked
package vn.tonghop.pipeline.validate;

import org.jspecify.annotations.NullMarked;

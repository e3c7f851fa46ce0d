/** Tests of the whole journey of a submission. */
@NullMarked
package vn.tonghop.pipeline;

import org.jspecify.annotations.NullMarked;

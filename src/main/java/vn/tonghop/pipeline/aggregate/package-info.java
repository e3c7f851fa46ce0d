/** From accepted observations to figures. */
@NullMarked
package vn.tonghop.pipeline.aggregate;

import org.jspecify.annotations.NullMarked;

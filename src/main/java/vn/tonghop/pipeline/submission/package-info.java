/** A delivered file and the lines it consists of. */
@NullMarked
package vn.tonghop.pipeline.submission;

import org.jspecify.annotations.NullMarked;

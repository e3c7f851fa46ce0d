/** Tests of the inbox and kept bytes. */
@NullMarked
package vn.tonghop.pipeline.submission;

import org.jspecify.annotations.NullMarked;

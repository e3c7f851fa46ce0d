/** From figures to a release that readers see whole. */
@NullMarked
package vn.tonghop.pipeline.publish;

import org.jspecify.annotations.NullMarked;

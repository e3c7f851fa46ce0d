/** From figures to a release that readers see whole; the store does it in one transaction, and no class stands here. */
@NullMarked
package vn.tonghop.pipeline.publish;

import org.jspecify.annotations.NullMarked;

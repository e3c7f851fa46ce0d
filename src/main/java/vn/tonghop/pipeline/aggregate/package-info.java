/** From accepted observations to figures; the statements of sql/aggregates do it, and no class stands here. */
@NullMarked
package vn.tonghop.pipeline.aggregate;

import org.jspecify.annotations.NullMarked;

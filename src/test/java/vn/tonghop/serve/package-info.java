/** Nights of schedules on real databases. */
@NullMarked
package vn.tonghop.serve;

import org.jspecify.annotations.NullMarked;

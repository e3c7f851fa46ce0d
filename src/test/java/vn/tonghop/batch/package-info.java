/** Runs on a real database: what they release, and what they leave when something breaks. */
@NullMarked
package vn.tonghop.batch;

import org.jspecify.annotations.NullMarked;

/** Runs: what ran, what is at work, and what people start, stop and go on with. */
@NullMarked
package vn.tonghop.web.console.runs;

import org.jspecify.annotations.NullMarked;

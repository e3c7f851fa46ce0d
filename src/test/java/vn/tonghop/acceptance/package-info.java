/** The samples, sent through the real job on a real database: what comes out is what stands beside them. */
@NullMarked
package vn.tonghop.acceptance;

import org.jspecify.annotations.NullMarked;

/** Tests of findings and their words. */
@NullMarked
package vn.tonghop.core.finding;

import org.jspecify.annotations.NullMarked;

/** Tests of restating figures on another day's map. */
@NullMarked
package vn.tonghop.core.restatement;

import org.jspecify.annotations.NullMarked;

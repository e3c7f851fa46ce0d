/** What people ruled on texts that the rules leave open. */
@NullMarked
package vn.tonghop.core.decision;

import org.jspecify.annotations.NullMarked;

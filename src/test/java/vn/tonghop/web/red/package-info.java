/** Classes that break a rule of the house on purpose, so that the rule is seen to fail. */
@NullMarked
package vn.tonghop.web.red;

import org.jspecify.annotations.NullMarked;

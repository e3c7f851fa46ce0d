/** From a name as printed to the reporting unit it means on a date, or to the reasons why not. */
@NullMarked
package vn.tonghop.core.matching;

import org.jspecify.annotations.NullMarked;

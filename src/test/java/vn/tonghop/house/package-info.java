/** The house rules and their tests: what may import what, what is never done, and that each rule can fail. */
@NullMarked
package vn.tonghop.house;

import org.jspecify.annotations.NullMarked;

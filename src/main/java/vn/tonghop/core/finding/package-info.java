/** What is wrong with something that was sent, where it stands, and what to do about it: values, never exceptions. */
@NullMarked
package vn.tonghop.core.finding;

import org.jspecify.annotations.NullMarked;

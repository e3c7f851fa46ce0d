/** The embedded server under real kills, real users and real processes. */
@NullMarked
package vn.tonghop.store.embedded;

import org.jspecify.annotations.NullMarked;

/** How texts are compared that people spell in several ways. */
@NullMarked
package vn.tonghop.core.text;

import org.jspecify.annotations.NullMarked;

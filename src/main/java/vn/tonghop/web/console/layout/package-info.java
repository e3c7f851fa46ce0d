/** What all pages of the console have in common: words, forms of numbers and times, the chosen review, the frame, and what is shown when something is wrong. */
@NullMarked
package vn.tonghop.web.console.layout;

import org.jspecify.annotations.NullMarked;

/** Figures, drilled down from the province to the line of a file. */
@NullMarked
package vn.tonghop.web.console.figures;

import org.jspecify.annotations.NullMarked;

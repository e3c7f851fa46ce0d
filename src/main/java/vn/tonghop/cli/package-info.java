/** The commands of the program; they decide nothing about data. */
@NullMarked
package vn.tonghop.cli;

import org.jspecify.annotations.NullMarked;

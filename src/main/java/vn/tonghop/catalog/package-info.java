/** From the files of jobs/ to definitions: strict, every mistake said with its line and its cure. */
@NullMarked
package vn.tonghop.catalog;

import org.jspecify.annotations.NullMarked;

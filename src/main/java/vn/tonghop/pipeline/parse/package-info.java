/** From the kept bytes of a file to source lines with their true line numbers, or to the reason why the file is refused whole. */
@NullMarked
package vn.tonghop.pipeline.parse;

import org.jspecify.annotations.NullMarked;

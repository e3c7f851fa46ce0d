/** Tests of the parts of workbooks. */
@NullMarked
package vn.tonghop.pipeline.parse.workbook;

import org.jspecify.annotations.NullMarked;

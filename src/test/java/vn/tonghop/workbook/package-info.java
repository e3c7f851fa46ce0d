/** Tests of the workbooks that go back to senders. */
@NullMarked
package vn.tonghop.workbook;

import org.jspecify.annotations.NullMarked;

/** Workbooks that go back to the people who send: blank forms, and their own files with what is held marked in them. */
@NullMarked
package vn.tonghop.workbook;

import org.jspecify.annotations.NullMarked;

/** The parts of a workbook (.xlsx), read one after another in little memory: a zip file of XML, and nothing of it trusted. */
@NullMarked
package vn.tonghop.pipeline.parse.workbook;

import org.jspecify.annotations.NullMarked;

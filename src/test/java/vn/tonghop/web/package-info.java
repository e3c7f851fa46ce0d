/** Health and metrics over HTTP, of a process that serves on a real database. */
@NullMarked
package vn.tonghop.web;

import org.jspecify.annotations.NullMarked;

/** The door of a process that serves: over HTTP it tells machines whether the process can work, and how the work stands. */
@NullMarked
package vn.tonghop.web;

import org.jspecify.annotations.NullMarked;

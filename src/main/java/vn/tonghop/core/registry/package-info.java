/** Reporting units in time: who existed on which date, under which name, kind, parent and code. */
@NullMarked
package vn.tonghop.core.registry;

import org.jspecify.annotations.NullMarked;

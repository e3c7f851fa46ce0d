/** Units: found by name or code, with their lives and their lineage. */
@NullMarked
package vn.tonghop.web.console.registry;

import org.jspecify.annotations.NullMarked;

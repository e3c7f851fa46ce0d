/** Classes that break no rule of the house but are there for others that do. */
@NullMarked
package vn.tonghop.cli.red.plain;

import org.jspecify.annotations.NullMarked;

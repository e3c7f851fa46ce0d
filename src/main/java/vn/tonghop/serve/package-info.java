/** Runs reviews by schedule, with nobody watching: Quartz over our database, and what it does not see to itself. */
@NullMarked
package vn.tonghop.serve;

import org.jspecify.annotations.NullMarked;

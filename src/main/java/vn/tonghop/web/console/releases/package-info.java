/** Releases: what differs between two and why, and who closes and reopens a period. */
@NullMarked
package vn.tonghop.web.console.releases;

import org.jspecify.annotations.NullMarked;

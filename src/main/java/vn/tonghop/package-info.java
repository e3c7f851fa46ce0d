/** Tổng Hợp: turns the messy reports of many units into figures a province can defend. */
@NullMarked
package vn.tonghop;

import org.jspecify.annotations.NullMarked;

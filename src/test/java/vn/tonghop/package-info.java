/** Tests of the whole house: its rooms, its words, its commands. */
@NullMarked
package vn.tonghop;

import org.jspecify.annotations.NullMarked;

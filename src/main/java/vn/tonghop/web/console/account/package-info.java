/** Who may do what in the console: accounts, roles, links, and the gate that every address stands behind. */
@NullMarked
package vn.tonghop.web.console.account;

import org.jspecify.annotations.NullMarked;

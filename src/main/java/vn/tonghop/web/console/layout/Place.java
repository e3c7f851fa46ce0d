package vn.tonghop.web.console.layout;

import vn.tonghop.web.console.account.Permission;

/**
 * An entry of the menu.
 *
 * @param path its address: {@code /held}
 * @param key the key of its word
 * @param needs what one must be allowed to be shown it
 */
public record Place(String path, String key, Permission needs) {}

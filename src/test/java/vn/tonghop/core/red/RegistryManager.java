package vn.tonghop.core.red;

/** A name that says nothing. */
final class RegistryManager {}

package vn.tonghop.core.red;

import org.springframework.stereotype.Component;

/** A domain type that a framework finds. */
@Component
final class IsAComponent {}

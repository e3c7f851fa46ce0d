package vn.tonghop.core.red;

import java.util.ResourceBundle;

/** Words that do not come from Messages. */
final class OwnWords {
    String hello(ResourceBundle bundle) {
        return bundle.getString("hello");
    }
}

package vn.tonghop.cli;

import java.nio.file.Path;

/** Where the program stands: the folder with jobs/ and input-samples/, which the launcher names. */
final class HomeDirectory {
    private HomeDirectory() {}

    static Path resolve(String relative) {
        return Path.of(System.getProperty("tonghop.home", "."), relative).normalize();
    }
}

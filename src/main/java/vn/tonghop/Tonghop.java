package vn.tonghop;

import vn.tonghop.cli.Main;

/** The program. */
public final class Tonghop {
    private Tonghop() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(Main.run(arguments));
    }
}

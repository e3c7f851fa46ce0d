package vn.tonghop.batch.red;

import vn.tonghop.Tonghop;

/** The job starts the program that starts it. */
final class StartsTheProgram {
    void run() {
        Tonghop.main(new String[0]);
    }
}

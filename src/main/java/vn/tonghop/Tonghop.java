package vn.tonghop;

/** The program. */
public final class Tonghop {
    private Tonghop() {}

    /** Runs one command. */
    public static void main(String[] args) {
        System.out.println("Tổng Hợp");
    }
}

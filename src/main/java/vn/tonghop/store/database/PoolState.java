package vn.tonghop.store.database;

/**
 * How a pool of connections stands.
 *
 * @param name which it is: runs or scheduler
 * @param active connections in use
 * @param idle connections open and free
 * @param waiting threads that wait for one
 * @param most connections there may be
 */
public record PoolState(String name, int active, int idle, int waiting, int most) {
    /** Whether somebody waits while all there may be are in use. */
    public boolean isSaturated() {
        return waiting > 0 && active >= most;
    }
}

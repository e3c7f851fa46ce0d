package vn.tonghop.batch;

import java.time.Duration;
import vn.tonghop.store.HoldTable;
import vn.tonghop.store.PartitionRequestTable;
import vn.tonghop.store.Store;

/** Takes back all that is offered of a run: from here on no other process writes for it. */
final class Withdrawal {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Store store;
    private final Duration longest;

    /**
     * Over a store.
     *
     * @param longest how long a chunk that is being written is waited for, before its connection is ended
     */
    Withdrawal(Store store, Duration longest) {
        this.store = store;
        this.longest = longest;
    }

    /**
     * Waits for chunks that are being written; those of dead processes are cut off.
     *
     * @throws vn.tonghop.store.LostHold if another process took the run over
     */
    void of(HoldTable.Hold hold) {
        PartitionRequestTable requests = store.partitionRequests();
        long until = System.nanoTime() + longest.toNanos();
        while (store.inTransaction(() -> withdraw(hold)) > 0) {
            Pauses.sleep(LOOK_AGAIN);
            if (System.nanoTime() < until) {
                requests.cutOffTheGone(hold.run());
            } else {
                requests.cutOffAll(hold.run());
            }
        }
    }

    private long withdraw(HoldTable.Hold hold) {
        store.holds().fence(hold);
        return store.partitionRequests().withdraw(hold.run());
    }
}

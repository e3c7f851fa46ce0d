package vn.tonghop.store;

/** The holder of the run took this partition back: nothing more may be written of it under this claim. */
public final class LostPartition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostPartition(PartitionRequestTable.Claim claim) {
        super("interpretation " + claim.interpretation() + " of run "
                + claim.hold().run() + " was taken back");
    }
}

package vn.tonghop.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.step.StepExecution;
import vn.tonghop.store.PartitionRequestTable.Claim;

/** The claims this process is at work on, found by the step execution. */
final class PartitionClaims {
    private final Map<Long, Claim> claims = new ConcurrentHashMap<>();

    void put(Claim claim) {
        claims.put(claim.step(), claim);
    }

    void remove(Claim claim) {
        claims.remove(claim.step());
    }

    Claim of(StepExecution step) {
        Claim claim = claims.get(step.getId());
        if (claim == null) {
            throw new IllegalStateException("no claim for step execution " + step.getId());
        }
        return claim;
    }
}

package vn.tonghop.serve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tonghop.store.DecisionTable.By;
import vn.tonghop.store.HoldTable.Unfinished;
import vn.tonghop.store.ProposalTable.Proposal;
import vn.tonghop.store.Store;

/** Closing the period of a review by a final release, and reopening it; each with its row of the audit. */
public final class PeriodActs {
    private final Store store;

    /** In that database. */
    public PeriodActs(Store store) {
        this.store = store;
    }

    /** A run of the review that is not over, one at work first: while there is one, nothing is made final. */
    public Optional<Unfinished> inTheWay(String review) {
        List<Unfinished> unfinished = store.holds().unfinished(review);
        return unfinished.stream().min(Comparator.comparing(run -> !run.alive()));
    }

    /**
     * Makes the current release final.
     *
     * @throws ActRefused if it is not the current one, or one is final already
     */
    public void close(String review, int number, By by) {
        store.inTransaction(() -> {
            store.holds().publishAlone(review);
            Optional<Integer> known = store.finals().of(review);
            if (known.isPresent()) {
                throw new ActRefused("finalize.already", review, known.get().toString());
            }
            int current = store.reviews().currentRelease(review).orElseThrow();
            if (current != number) {
                throw new ActRefused("finalize.current", review, Integer.toString(number), Integer.toString(current));
            }
            store.finals().close(review, number, by);
            store.audit().event(by.actor(), "finalize", review + " " + number, "done", by.reason());
            return true;
        });
    }

    /**
     * Reopens the period.
     *
     * @return the release that was final
     * @throws ActRefused if the period is open
     */
    public int reopen(String review, By by) {
        return store.inTransaction(() -> {
            store.holds().publishAlone(review);
            int number = store.finals().of(review).orElseThrow(() -> new ActRefused("reopen.open", review));
            store.finals().reopen(review, by);
            store.audit().event(by.actor(), "reopen", review + " " + number, "done", by.reason());
            return number;
        });
    }

    /**
     * Proposes one of the two, for another person to approve.
     *
     * @param act finalize or reopen
     * @throws ActRefused if something is proposed already
     */
    public void propose(String review, int number, String act, By by) {
        store.inTransaction(() -> {
            store.holds().publishAlone(review);
            Optional<Proposal> known = store.proposals().open(review);
            if (known.isPresent()) {
                throw new ActRefused("proposal.already", known.get().actor());
            }
            store.proposals().propose(review, number, act, by);
            store.audit().event(by.actor(), "propose", act + " " + review + " " + number, "done", by.reason());
            return true;
        });
    }

    /**
     * Does what another person proposed.
     *
     * @throws ActRefused if nothing is proposed any more, the same person proposed it, a run is not over, or as for the
     *     act itself
     */
    public void approve(String review, long proposal, By by) {
        Optional<Unfinished> run = inTheWay(review);
        store.inTransaction(() -> {
            Proposal open = open(review, proposal);
            if (open.actor().equals(by.actor())) {
                throw new ActRefused("proposal.own");
            }
            if (open.act().equals("finalize") && run.isPresent()) {
                throw new ActRefused("proposal.busy", Long.toString(run.get().run()));
            }
            By both = new By(by.actor(), by.reason() + " (" + open.actor() + ": " + open.reason() + ")");
            store.proposals().answer(proposal, true, by);
            if (open.act().equals("finalize")) {
                close(review, open.number(), both);
            } else if (store.finals()
                    .of(review)
                    .filter(known -> known == open.number())
                    .isEmpty()) {
                throw new ActRefused("proposal.over");
            } else {
                reopen(review, both);
            }
            return true;
        });
    }

    /**
     * Turns a proposal down, or takes one's own back.
     *
     * @throws ActRefused if it is not open any more
     */
    public void turnDown(String review, long proposal, By by) {
        store.inTransaction(() -> {
            Proposal open = open(review, proposal);
            store.proposals().answer(proposal, false, by);
            String subject = open.act() + " " + review + " " + open.number();
            store.audit().event(by.actor(), "turn down", subject, "done", by.reason());
            return true;
        });
    }

    private Proposal open(String review, long proposal) {
        store.holds().publishAlone(review);
        return store.proposals()
                .open(review)
                .filter(known -> known.id() == proposal)
                .orElseThrow(() -> new ActRefused("proposal.over"));
    }
}

package vn.tonghop.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.decision.DecisionKey;
import vn.tonghop.core.decision.DecisionScope;
import vn.tonghop.core.decision.Decisions;
import vn.tonghop.core.decision.NameDecision;
import vn.tonghop.core.matching.NameMatch;
import vn.tonghop.core.matching.NameMatcher;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.store.DecisionReach;
import vn.tonghop.store.DecisionTable;
import vn.tonghop.store.Store;

/**
 * A decision on a name that somebody asks for, and the reasons to refuse it.
 *
 * @param review the review it is made in
 * @param day the day whose units hold there
 * @param registry the units
 * @param matcher what names mean by themselves, of that registry and that day
 * @param sender whose line it was seen on
 * @param text the name as sent
 * @param unit the unit it shall mean, as the person named it
 * @param scope which files it shall hold for
 * @param overrides whether it shall also count against a sure match or for a unit that does not lie in the sender
 */
public record NameRuling(
        String review,
        LocalDate day,
        Registry registry,
        NameMatcher matcher,
        UnitId sender,
        String text,
        String unit,
        DecisionScope scope,
        boolean overrides) {
    /**
     * The unit it shall mean, if nothing speaks against it.
     *
     * @throws ActRefused if something does
     */
    public UnitVersion allowed() {
        NameMatch match = matcher.match(text, sender);
        if (match instanceof NameMatch.NotAUnit) {
            throw new ActRefused("decide.refused.noname", text);
        }
        List<UnitVersion> found = registry.resolve(unit, day);
        if (found.size() != 1) {
            throw found.isEmpty()
                    ? new ActRefused("decide.refused.nounit", unit, day.toString())
                    : new ActRefused(
                            "choice.units",
                            unit,
                            found.stream().map(NameRuling::named).collect(Collectors.joining(", ")));
        }
        UnitVersion meant = found.get(0);
        if (match instanceof NameMatch.Matched matched) {
            if (matched.unit().id().equals(meant.id())) {
                throw new ActRefused("decide.refused.sure", text, named(meant));
            }
            if (!overrides) {
                throw new ActRefused("decide.refused.other", text, named(matched.unit()));
            }
        }
        boolean inside = registry.mayReportOn(sender, meant.id(), day);
        if (!inside && !overrides) {
            throw new ActRefused("decide.refused.outside", named(meant), senderName());
        }
        return meant;
    }

    /**
     * Makes the decision in the caller's transaction, in the place of those it supersedes.
     *
     * @throws ActRefused if something speaks against it
     */
    public Made make(Store store, DecisionTable.By by) {
        DecisionTable table = store.decisions();
        table.lock();
        UnitVersion meant = allowed();
        List<NameDecision> before = table.inForce();
        List<NameDecision> superseded = superseded(before, meant);
        long id = table.add(scope, review, holder(), text, meant.id(), overrides, by);
        superseded.forEach(old -> table.revoke(old.id(), by, id));
        List<DecisionReach.Touched> touched = touched(store, before, table.inForce());
        store.audit().event(by.actor(), "decide", "decision " + id, "done", said(meant) + ": " + by.reason());
        return new Made(id, meant, superseded.stream().map(NameDecision::id).toList(), touched);
    }

    /**
     * What would come of it, with 0 for its number; nothing is written, and nobody is waited for.
     *
     * @param before the decisions in force
     * @throws ActRefused if something speaks against it
     */
    public Made foreseen(Store store, List<NameDecision> before) {
        UnitVersion meant = allowed();
        List<NameDecision> superseded = superseded(before, meant);
        List<NameDecision> after = new ArrayList<>(before);
        after.removeAll(superseded);
        after.add(new NameDecision(Long.MAX_VALUE, scope, review, holder(), text, meant.id(), overrides));
        return new Made(0, meant, superseded.stream().map(NameDecision::id).toList(), touched(store, before, after));
    }

    private @Nullable UnitId holder() {
        return scope == DecisionScope.SENDER ? sender : null;
    }

    private List<NameDecision> superseded(List<NameDecision> before, UnitVersion meant) {
        DecisionKey key = DecisionKey.ofName(text);
        List<NameDecision> superseded =
                before.stream().filter(old -> isReplaced(old, key)).toList();
        for (NameDecision old : superseded) {
            if (old.unit().equals(meant.id()) && old.overrides() == overrides) {
                throw new ActRefused("decide.refused.same", text, named(meant), Long.toString(old.id()));
            }
        }
        return superseded;
    }

    private List<DecisionReach.Touched> touched(Store store, List<NameDecision> before, List<NameDecision> after) {
        return store.decisionReach()
                .touched(
                        DecisionKey.ofName(text),
                        new Decisions(before),
                        new Decisions(after),
                        registry,
                        other -> store.reviews().registryDate(other));
    }

    /** One on the same name for the same files; of two wider ones each may be about another sender's units. */
    private boolean isReplaced(NameDecision old, DecisionKey key) {
        return old.scope() == scope
                && DecisionKey.ofName(old.text()).equals(key)
                && (scope == DecisionScope.EVERYWHERE || old.review().equals(review))
                && (scope == DecisionScope.SENDER
                        ? Objects.equals(old.sender(), sender)
                        : Decisions.mayConcern(old, sender, registry, day));
    }

    /** What was decided, for the audit. */
    private String said(UnitVersion meant) {
        return "«" + text + "» = " + meant.id().value() + ", " + scope + ", " + review + ", " + sender.value()
                + (overrides ? ", overrides" : "");
    }

    /** The sender with its kind and code. */
    public String senderName() {
        return registry.find(sender, day).map(NameRuling::named).orElse(sender.value());
    }

    /** A unit with its kind and code: {@code huyện Văn Lãng (182)}. */
    public static String named(UnitVersion unit) {
        return unit.fullName() + " (" + unit.code() + ")";
    }

    /**
     * A decision that was made.
     *
     * @param id its number
     * @param unit what the name means
     * @param superseded the numbers of the decisions it takes the place of
     * @param touched the submissions that will be read anew
     */
    public record Made(long id, UnitVersion unit, List<Long> superseded, List<DecisionReach.Touched> touched) {
        /** Copies the lists. */
        public Made {
            superseded = List.copyOf(superseded);
            touched = List.copyOf(touched);
        }
    }
}

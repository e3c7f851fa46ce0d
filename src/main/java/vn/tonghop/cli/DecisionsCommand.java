package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.core.decision.NameDecision;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.serve.NameRuling;
import vn.tonghop.store.DecisionTable.End;
import vn.tonghop.store.DecisionTable.Kept;
import vn.tonghop.store.Store;

/** Lists what people decided on names, who and why. */
@Command(name = "decisions")
final class DecisionsCommand extends StoreCommand {
    @Option(names = "--review", paramLabel = "R", descriptionKey = "option.review.all")
    private @Nullable String review;

    @Option(names = "--all", descriptionKey = "option.ended")
    private boolean all;

    private final Map<String, LocalDate> days = new HashMap<>();

    @Override
    int run(Store store) {
        if (review != null) {
            review = new ReviewChoice(spec(), messages(), store, review).review();
        }
        List<Kept> kept = store.decisions().list(review, all);
        if (kept.isEmpty()) {
            if (!isJson()) {
                say(messages().text("decisions.none"));
            }
            return ExitCode.DONE;
        }
        Registry registry =
                store.registry().load(store.registry().currentEdition().orElseThrow());
        try (Output out = out()) {
            for (Kept one : kept) {
                NameDecision decision = one.decision();
                LocalDate day = days.computeIfAbsent(
                        decision.review(), id -> store.reviews().registryDate(id));
                if (isJson()) {
                    json(out, one, registry, day);
                } else {
                    words(out, one, registry, day);
                }
            }
        }
        return ExitCode.DONE;
    }

    private void words(Output out, Kept kept, Registry registry, LocalDate day) {
        NameDecision decision = kept.decision();
        UnitId sender = decision.sender();
        out.line(messages()
                .text(
                        "decide.done",
                        Long.toString(decision.id()),
                        decision.text(),
                        name(registry, decision.unit(), day),
                        messages()
                                .text(
                                        "decide.for." + decision.scope(),
                                        sender == null ? "" : name(registry, sender, day),
                                        decision.review())));
        if (decision.overrides()) {
            out.line("    " + messages().text("decisions.overrides"));
        }
        out.line("    "
                + messages()
                        .text(
                                "decisions.by",
                                LocalTimes.of(kept.at(), messages()),
                                kept.by().actor(),
                                kept.by().reason()));
        kept.end().ifPresent(end -> out.line("    " + ended(end)));
    }

    private String ended(End end) {
        String when = LocalTimes.of(end.at(), messages());
        return end.supersededBy()
                .map(by ->
                        messages().text("decisions.superseded", when, end.by().actor(), Long.toString(by)))
                .orElseGet(() -> messages()
                        .text(
                                "decisions.revoked",
                                when,
                                end.by().actor(),
                                end.by().reason()));
    }

    private static void json(Output out, Kept kept, Registry registry, LocalDate day) {
        NameDecision decision = kept.decision();
        out.object(json -> {
            json.writeNumberProperty("decision", decision.id());
            json.writeStringProperty("scope", decision.scope().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("review", decision.review());
            json.writeName("sender");
            UnitId sender = decision.sender();
            json.writeString(sender == null ? null : sender.value());
            json.writeStringProperty("text", decision.text());
            Optional<UnitVersion> unit = registry.find(decision.unit(), day);
            json.writeObjectPropertyStart("unit");
            json.writeStringProperty("id", decision.unit().value());
            json.writeName("code");
            json.writeString(unit.map(UnitVersion::code).orElse(null));
            json.writeName("name");
            json.writeString(unit.map(UnitVersion::fullName).orElse(null));
            json.writeEndObject();
            json.writeBooleanProperty("overrides", decision.overrides());
            json.writeStringProperty("by", kept.by().actor());
            json.writeStringProperty("reason", kept.by().reason());
            json.writeStringProperty("at", kept.at().toString());
            ended(json, kept.end());
        });
    }

    private static void ended(JsonGenerator json, Optional<End> end) {
        json.writeName("ended");
        if (end.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("by", end.get().by().actor());
        json.writeStringProperty("reason", end.get().by().reason());
        json.writeStringProperty("at", end.get().at().toString());
        json.writeName("supersededBy");
        Long later = end.get().supersededBy().orElse(null);
        if (later == null) {
            json.writeNull();
        } else {
            json.writeNumber(later);
        }
        json.writeEndObject();
    }

    private static String name(Registry registry, UnitId unit, LocalDate day) {
        return registry.find(unit, day).map(NameRuling::named).orElse(unit.value());
    }
}

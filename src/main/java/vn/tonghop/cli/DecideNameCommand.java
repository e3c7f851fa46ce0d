package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.tonghop.core.decision.DecisionScope;
import vn.tonghop.core.matching.NameMatcher;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.serve.ActRefused;
import vn.tonghop.serve.NameRuling;
import vn.tonghop.store.DecisionTable;
import vn.tonghop.store.HeldLineTable.HeldName;
import vn.tonghop.store.Store;

/** Decides which unit a name means, from the next run on. */
@Command(name = "name")
final class DecideNameCommand extends StoreCommand {
    @Option(names = "--line", paramLabel = "ID", descriptionKey = "option.heldline")
    private @Nullable Long line;

    @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "option.nametext")
    private @Nullable String text;

    @Option(names = "--sender", paramLabel = "CODE", descriptionKey = "option.namesender")
    private @Nullable String sender;

    @Option(names = "--unit", paramLabel = "CODE", required = true, descriptionKey = "option.meant")
    private String unit = "";

    @Option(names = "--scope", paramLabel = "SCOPE", required = true, descriptionKey = "option.scope")
    private String scope = "";

    @Option(names = "--review", paramLabel = "R", descriptionKey = "option.review")
    private @Nullable String review;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.reason")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "option.by")
    private @Nullable String by;

    @Option(names = "--override", descriptionKey = "option.override")
    private boolean override;

    @Option(names = "--dry-run", descriptionKey = "option.dryrun")
    private boolean dryRun;

    @Override
    int run(Store store) {
        DecisionTable.By who = DecisionActs.by(spec(), messages(), by, reason);
        DecisionScope files = scope();
        if ((line == null) == (text == null) || (line == null) != (sender != null)) {
            throw usage("decide.what");
        }
        if (override && files != DecisionScope.SENDER) {
            throw usage("decide.override");
        }
        DecisionActs acts = new DecisionActs(this, store, who, dryRun);
        return acts.attempt("decide", line == null ? String.valueOf(text) : "held line " + line, said(who), () -> {
            NameRuling ruling = ruling(store, files);
            Supplier<NameRuling.Made> work = () -> ruling.make(store, who);
            print(ruling, dryRun ? store.undone(work) : store.inTransaction(work));
        });
    }

    private String said(DecisionTable.By who) {
        return "= " + unit + ", " + scope + (sender == null ? "" : ", " + sender) + ", " + who.reason();
    }

    private NameRuling ruling(Store store, DecisionScope files) {
        if (line == null) {
            ReviewChoice choice = new ReviewChoice(spec(), messages(), store, review);
            UnitId from = choice.unit(String.valueOf(sender)).id();
            return ruling(store, choice, from, String.valueOf(text), files);
        }
        String number = line.toString();
        HeldName held = store.heldLines()
                .name(line)
                .filter(known -> review == null || known.review().equals(review))
                .orElseThrow(() -> new ActRefused("decide.refused.noline", number));
        Optional<String> name = held.text();
        if (name.isEmpty()) {
            throw new ActRefused("decide.refused.notname", number);
        }
        ReviewChoice choice = new ReviewChoice(spec(), messages(), store, held.review());
        return ruling(store, choice, held.sender(), name.get(), files);
    }

    private NameRuling ruling(Store store, ReviewChoice choice, UnitId from, String name, DecisionScope files) {
        LocalDate day = store.reviews().registryDate(choice.review());
        return new NameRuling(
                choice.review(),
                day,
                choice.registry(),
                new NameMatcher(choice.registry(), day),
                from,
                name.strip(),
                unit,
                files,
                override);
    }

    private DecisionScope scope() {
        for (DecisionScope known : DecisionScope.values()) {
            if (known.name().equals(scope.toUpperCase(Locale.ROOT))) {
                return known;
            }
        }
        throw usage("decide.scope", scope);
    }

    private void print(NameRuling ruling, NameRuling.Made made) {
        try (Output out = out()) {
            if (isJson()) {
                out.object(json -> {
                    json.writeName("decision");
                    if (dryRun) {
                        json.writeNull();
                    } else {
                        json.writeNumber(made.id());
                    }
                    json.writeBooleanProperty("dryRun", dryRun);
                    json.writeStringProperty("scope", ruling.scope().name().toLowerCase(Locale.ROOT));
                    json.writeStringProperty("review", ruling.review());
                    json.writeStringProperty("sender", ruling.sender().value());
                    json.writeStringProperty("text", ruling.text());
                    json.writeObjectPropertyStart("unit");
                    json.writeStringProperty("code", made.unit().code());
                    json.writeStringProperty("name", made.unit().fullName());
                    json.writeEndObject();
                    json.writeBooleanProperty("overrides", ruling.overrides());
                    json.writeArrayPropertyStart("supersedes");
                    made.superseded().forEach(json::writeNumber);
                    json.writeEndArray();
                    DecisionActs.touched(json, made.touched());
                });
                return;
            }
            out.line(messages()
                    .text(
                            dryRun ? "decide.would" : "decide.done",
                            Long.toString(made.id()),
                            ruling.text(),
                            NameRuling.named(made.unit()),
                            messages().text("decide.for." + ruling.scope(), ruling.senderName(), ruling.review())));
            made.superseded().forEach(old -> out.line(messages().text("decide.supersedes", Long.toString(old))));
            DecisionActs.touched(out, messages(), made.touched());
        }
        say(messages().text(dryRun ? "decide.nothing" : "decide.next"));
    }

    private ParameterException usage(String key, Object... arguments) {
        return new ParameterException(spec().commandLine(), messages().text(key, arguments));
    }
}

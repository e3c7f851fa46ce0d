package vn.tonghop.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.serve.ActRefused;
import vn.tonghop.store.DecisionReach.Touched;
import vn.tonghop.store.DecisionTable;
import vn.tonghop.store.Store;

/**
 * What making and ending a decision have in common.
 *
 * @param command the command
 * @param store where decisions are kept
 * @param by who acts, and why
 * @param dryRun whether nothing is to be kept
 */
record DecisionActs(StoreCommand command, Store store, DecisionTable.By by, boolean dryRun) {
    /** Who acts: the one named, or the user of the machine. A decision without a reason is none. */
    static DecisionTable.By by(CommandSpec spec, Messages messages, @Nullable String name, String reason) {
        String actor = name == null ? System.getProperty("user.name", "?") : name.strip();
        if (actor.isBlank() || reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), messages.text("decide.reason"));
        }
        return new DecisionTable.By(actor, reason.strip());
    }

    /**
     * Does the work; if it is refused, says why and, unless nothing is to be kept, keeps that it was tried.
     *
     * @param subject what it is about, for the audit
     * @param asked what was asked for, for the audit
     * @return the exit code
     */
    int attempt(String action, String subject, String asked, Runnable work) {
        try {
            work.run();
            return ExitCode.DONE;
        } catch (ActRefused refused) {
            if (!dryRun) {
                store.inTransaction(() -> {
                    store.audit().event(by.actor(), action, subject, "refused", asked + ": " + refused.key());
                    return true;
                });
            }
            command.say(command.messages().text(refused.key(), refused.arguments()));
            return ExitCode.BAD_INPUT;
        }
    }

    static void touched(JsonGenerator json, List<Touched> touched) {
        json.writeArrayPropertyStart("touches");
        for (Touched file : touched) {
            json.writeStartObject();
            json.writeStringProperty("review", file.review());
            json.writeStringProperty("submission", file.submission());
            json.writeStringProperty("sender", file.folder());
            json.writeStringProperty("file", file.file());
            json.writeNumberProperty("lines", file.lines());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void touched(Output out, Messages messages, List<Touched> touched) {
        out.line(messages.text("decide.touches", Integer.toString(touched.size())));
        TextTable table = new TextTable();
        touched.forEach(file -> table.row(
                file.review(),
                file.submission(),
                file.folder(),
                file.file(),
                messages.text("decide.lines", Long.toString(file.lines()))));
        table.print(out, "  ");
    }
}

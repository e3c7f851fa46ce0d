package vn.tonghop.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.store.RunTable;
import vn.tonghop.store.Store;

/** The number of a run that has no result yet, as a parameter. */
final class RunNumber {
    @Parameters(paramLabel = "RUN", descriptionKey = "option.run")
    private @Nullable Long number;

    long number() {
        return number == null ? 0 : number;
    }

    /**
     * The run's review.
     *
     * @throws ParameterException if there is no such run, or it is over
     */
    String review(Store store, CommandSpec spec, Messages messages) {
        RunTable.Known known = store.runs()
                .known(number())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), messages.text("runs.none", Long.toString(number()))));
        if (known.over()) {
            throw new ParameterException(spec.commandLine(), messages.text("runs.over", Long.toString(number())));
        }
        return known.review();
    }
}

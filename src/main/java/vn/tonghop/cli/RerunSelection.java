package vn.tonghop.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.tonghop.serve.ActRefused;
import vn.tonghop.serve.RerunFiles;
import vn.tonghop.store.Store;

/** Which files a rerun reads: those of a unit, of a group of units, or one alone. */
final class RerunSelection {
    @Option(names = "--unit", paramLabel = "CODE", required = true, descriptionKey = "option.rerunUnit")
    private @Nullable String unit;

    @Option(names = "--group", paramLabel = "NAME", required = true, descriptionKey = "option.rerunGroup")
    private @Nullable String group;

    @Option(names = "--submission", paramLabel = "RECEIPT", required = true, descriptionKey = "option.rerunSubmission")
    private @Nullable String submission;

    /** Says what was not understood. */
    @FunctionalInterface
    interface Usage {
        ParameterException of(String key, Object... arguments);
    }

    /** The files; at least one. */
    List<RerunFiles.File> files(ReviewChoice choice, Store store, Usage usage) {
        RerunFiles files = new RerunFiles(store, choice.review(), choice.registry());
        String receipt = submission;
        if (receipt != null) {
            return List.of(files.of(choice.submission(receipt)));
        }
        try {
            return unit == null ? files.ofGroup(String.valueOf(group)) : files.ofUnit(choice.unit(unit), unit);
        } catch (ActRefused refused) {
            throw usage.of(refused.key(), refused.arguments());
        }
    }
}

package vn.tonghop.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.store.PartitionRequestTable.Standing;
import vn.tonghop.store.RunTable;
import vn.tonghop.store.StatusView.RunState;
import vn.tonghop.store.Store;

/** Lists the runs of a review, latest first, with what each had to say. */
@Command(name = "runs")
final class RunsCommand extends StoreCommand {
    @Option(names = "--review", paramLabel = "R", descriptionKey = "option.review")
    private @Nullable String review;

    @Option(names = "--last", paramLabel = "N", defaultValue = "20", descriptionKey = "option.last")
    private int last;

    @Override
    int run(Store store) {
        ReviewChoice choice = new ReviewChoice(spec(), messages(), store, review);
        List<RunState> runs = store.status().runs(choice.review(), Math.max(1, last));
        try (Output out = out()) {
            for (RunState run : runs) {
                List<RunTable.Event> events = store.runs().events(run.run());
                Optional<Standing> partitions = store.partitionRequests().standing(run.run());
                if (isJson()) {
                    out.object(json -> {
                        write(json, run, events);
                        PartitionWords.write(json, partitions);
                    });
                } else {
                    print(out, run, events);
                    PartitionWords.print(out, messages(), partitions);
                }
            }
        }
        return ExitCode.DONE;
    }

    private void print(Output out, RunState run, List<RunTable.Event> events) {
        out.line(messages()
                .text(
                        "runs.run",
                        Long.toString(run.run()),
                        run.kind(),
                        messages().day(run.businessDate()),
                        LocalTimes.of(run.startedAt(), messages()),
                        messages().text("status.run." + run.state()),
                        run.release().map(String::valueOf).orElse("–"),
                        run.actor()));
        for (RunTable.Event event : events) {
            String words = LocalTimes.of(event.at(), messages()) + "  " + event.kind() + ": "
                    + event.detail().lines().findFirst().orElse("");
            TextTable.wrap(words, TextTable.WIDTH - 4).forEach(line -> out.line("    " + line));
        }
    }

    private static void write(JsonGenerator json, RunState run, List<RunTable.Event> events) {
        RunJson.write(json, run);
        json.writeStringProperty("actor", run.actor());
        json.writeName("finishedAt");
        json.writeString(run.finishedAt().map(String::valueOf).orElse(null));
        json.writeArrayPropertyStart("events");
        for (RunTable.Event event : events) {
            json.writeStartObject();
            json.writeStringProperty("at", event.at().toString());
            json.writeStringProperty("kind", event.kind());
            json.writeStringProperty("detail", event.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

package vn.tonghop.web.console.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.pipeline.parse.FileSurvey;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.parse.LineSource;
import vn.tonghop.pipeline.submission.SourceLine;
import vn.tonghop.pipeline.submission.Submission;
import vn.tonghop.store.InterpretationTable.Heading;
import vn.tonghop.store.Store;

/** A line of a submission among its neighbours, from the bytes that were kept. */
public final class SourceLines {
    private static final int NEIGHBOURS = 3;

    private final Store store;

    /** Of that database. */
    public SourceLines(Store store) {
        this.store = store;
    }

    /**
     * The line with those before and behind it.
     *
     * @return empty where the submission is refused or not read yet, or has no such line
     */
    public Optional<Around> around(Submission submission, long line) {
        Optional<Heading> heading = store.interpretations().heading(submission.id());
        if (heading.isEmpty()) {
            return Optional.empty();
        }
        return store.inTransaction(() -> {
            try {
                return read(submission, heading.get(), line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<Around> read(Submission submission, Heading heading, long line) throws IOException {
        Deque<SourceLine> before = new ArrayDeque<>();
        SourceLine itself = null;
        List<SourceLine> behind = new ArrayList<>();
        try (LineSource lines = FileSurvey.open(
                store.submissions().content(submission.id()), submission.fileName(), heading.format(), Limits.MOST)) {
            for (SourceLine next = lines.next(); next != null && behind.size() < NEIGHBOURS; next = lines.next()) {
                if (next.line() < line) {
                    before.addLast(next);
                    if (before.size() > NEIGHBOURS) {
                        before.removeFirst();
                    }
                } else if (next.line() == line) {
                    itself = next;
                } else {
                    behind.add(next);
                }
            }
        }
        return itself == null
                ? Optional.empty()
                : Optional.of(new Around(heading.headers(), List.copyOf(before), itself, behind));
    }

    /**
     * A line among its neighbours.
     *
     * @param headers the header of each column, empty where one has none
     */
    public record Around(List<String> headers, List<SourceLine> before, SourceLine line, List<SourceLine> behind) {
        /** Copies the lists. */
        public Around {
            headers = List.copyOf(headers);
            before = List.copyOf(before);
            behind = List.copyOf(behind);
        }

        /** All lines as a table, each with as many cells as there are headers, or more. */
        public List<Shown> shown() {
            List<Shown> shown = new ArrayList<>();
            before.forEach(neighbour -> shown.add(shown(neighbour, null)));
            shown.add(shown(line, "page"));
            behind.forEach(neighbour -> shown.add(shown(neighbour, null)));
            return shown;
        }

        private Shown shown(SourceLine source, @Nullable String current) {
            List<String> cells = new ArrayList<>(source.cells());
            while (cells.size() < headers.size()) {
                cells.add("");
            }
            return new Shown(source.line(), cells, current != null);
        }
    }

    /** A line of the table. */
    public record Shown(long line, List<String> cells, boolean current) {
        /** Copies the cells. */
        public Shown {
            cells = List.copyOf(cells);
        }
    }
}

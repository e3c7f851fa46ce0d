package vn.tonghop.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;

/** Collects what is wrong with one file. */
final class Findings {
    private record At(int line, int column, Finding finding) {}

    private final String file;
    private final List<At> found = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    /** Something about the file as a whole. */
    void add(FindingCode code, String text, String... arguments) {
        found.add(new At(-1, -1, Finding.of(code, Place.inFile(file), text, arguments)));
    }

    /** Something at a line and column of it. */
    void add(FindingCode code, Mark mark, String text, String... arguments) {
        Place place = Place.atLine(file, mark.getLine() + 1L).column(Integer.toString(mark.getColumn() + 1));
        found.add(new At(mark.getLine(), mark.getColumn(), Finding.of(code, place, text, arguments)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of it in the order of the file. */
    List<Finding> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(At::line).thenComparingInt(At::column))
                .map(At::finding)
                .toList();
    }
}

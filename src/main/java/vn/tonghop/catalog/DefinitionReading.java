package vn.tonghop.catalog;

import java.util.List;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;

/** What became of a review's file. */
public sealed interface DefinitionReading {
    /**
     * Every word of it is understood.
     *
     * @param definition what it says
     */
    record Loaded(ReviewDefinition definition) implements DefinitionReading {}

    /**
     * Something is wrong with it, so nothing of it is used.
     *
     * @param findings all that is wrong, at least one, in the order of the file
     */
    record Refused(List<Finding> findings) implements DefinitionReading {
        /** Copies the findings; there is at least one. */
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a file is refused for a reason");
            }
        }
    }
}

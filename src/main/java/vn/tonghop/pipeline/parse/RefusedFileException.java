package vn.tonghop.pipeline.parse;

import java.io.IOException;
import vn.tonghop.core.finding.Finding;

/**
 * Carries the reason why a file is refused out of the depth of a reader; it is caught at the edge of this package and
 * never leaves it.
 */
final class RefusedFileException extends IOException {
    private final transient Finding finding;

    RefusedFileException(Finding finding) {
        super(finding.code().name());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}

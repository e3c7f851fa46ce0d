package vn.tonghop.batch.red;

import vn.tonghop.core.finding.FindingCode;

/** The job branches on an enum of the domain. */
final class ChoosesByKind {
    boolean isEmpty(FindingCode code) {
        return code == FindingCode.EMPTY_FILE;
    }
}

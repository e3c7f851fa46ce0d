package vn.tonghop.batch.red;

import vn.tonghop.core.finding.Severity;

/** The job branches by a switch over an enum of the domain. */
final class ChoosesBySwitch {
    int weight(Severity severity) {
        return switch (severity) {
            case NOTE, WARNING -> 0;
            case HELD -> 1;
            case REFUSED -> 2;
        };
    }
}

package vn.tonghop.catalog;

import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.core.definition.LimitSetting;

/** The closed list of mappings in a review's file, each with the keys it must and may have. */
enum Section {
    LIMITS("", String.join(" ", LimitSetting.keys())),
    SCHEDULE("id cron", "zone review inbox quiet grace"),
    NOTIFY("", "language mail webhook"),
    MAIL("host from to", "port security"),
    WEBHOOK("url", ""),
    REVIEW(
            "id name period registryDate deadline province reporters conventions indicators forms totalWords rules"
                    + " examples",
            "previous sectionWords partWords footerWords"),
    NAME("vi en", ""),
    PERIOD("from until", ""),
    CONVENTIONS("region", "numbers nearFrom aboutWithin"),
    INDICATOR("id name dimension", "shareOf plausible"),
    PLAUSIBLE("min max", ""),
    FORM("id name shape columns", ""),
    ROLE_COLUMN("header role", "aliases required"),
    AMOUNT_COLUMN("header indicator", "aliases required unitOfMeasure"),
    /** A column that does not say whether it is the one or the other. */
    ANY_COLUMN("header", "role indicator aliases required unitOfMeasure"),
    RULE("check severity", ""),
    EXAMPLE("form sender cells", "accepted held nonData"),
    ACCEPTED("unit quantities", ""),
    QUANTITY("lower stated upper", "");

    private final String required;
    private final String optional;

    Section(String required, String optional) {
        this.required = required;
        this.optional = optional;
    }

    /** The keys that must be there. */
    List<String> required() {
        return words(required);
    }

    /** All keys that may be there, the required ones first. */
    List<String> keys() {
        return Stream.concat(words(required).stream(), words(optional).stream()).toList();
    }

    private static List<String> words(String keys) {
        return keys.isEmpty() ? List.of() : List.of(keys.split(" ", -1));
    }
}

package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.core.registry.UnitEvent;

/** Says why a name was matched, in short codes that stay the same. */
final class Reasons {
    private Reasons() {}

    static List<String> of(NameText text, NameHits.Hit hit, boolean narrowedBySender, List<UnitEvent> path) {
        List<String> reasons = new ArrayList<>(4);
        NameReading reading = hit.reading();
        NamedUnit named = hit.named();
        switch (hit.likeness()) {
            case EXACT -> {
                reasons.add("name");
                if (!text.raw(reading.from(), reading.until()).equals(named.printed())) {
                    reasons.add("tone-placement");
                }
            }
            case VOWEL_I -> reasons.add("i-y");
            case PLAIN -> reasons.add(named.key().exact().equals(named.key().plain()) ? "name" : "no-accents");
        }
        if (!reading.kinds().isEmpty()) {
            reasons.add("kind:" + named.unit().kind().word());
        }
        for (String above : hit.above()) {
            reasons.add("parent:" + above);
        }
        if (narrowedBySender) {
            reasons.add("sender-scope");
        }
        if (named.fate() != null) {
            if (path.isEmpty()) {
                reasons.add("former-name");
            }
            for (UnitEvent event : path) {
                reasons.add("lineage:" + event.effective() + " " + event.kind().word());
            }
        }
        return reasons;
    }
}

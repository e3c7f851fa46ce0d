package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitKind;

/** Says why a name was matched, in short codes that stay the same. */
final class Reasons {
    private static final Map<UnitKind, String> KINDS = new EnumMap<>(UnitKind.class);

    static {
        for (UnitKind kind : UnitKind.values()) {
            KINDS.put(kind, "kind:" + kind.word());
        }
    }

    private Reasons() {}

    /** That the kind was said. */
    static String kind(UnitKind kind) {
        return KINDS.getOrDefault(kind, "");
    }

    static List<String> of(NameText text, NameHits.Hit hit, boolean narrowedBySender, List<UnitEvent> path) {
        List<String> reasons = new ArrayList<>(4);
        NameReading reading = hit.reading();
        NamedUnit named = hit.named();
        switch (hit.likeness()) {
            case EXACT -> {
                reasons.add("name");
                if (!named.name().isPrinted(text, reading.from())) {
                    reasons.add("tone-placement");
                }
            }
            case VOWEL_I -> reasons.add("i-y");
            case PLAIN -> reasons.add(named.name().isPlain() ? "name" : "no-accents");
        }
        if (reading.kinds() != Kinds.ANY) {
            reasons.add(kind(named.unit().kind()));
        }
        reasons.addAll(hit.above());
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

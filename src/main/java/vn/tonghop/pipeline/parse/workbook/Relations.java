package vn.tonghop.pipeline.parse.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which parts a part points to; what lies outside the file is not among them. */
record Relations(Map<String, Relation> byId) {
    /** A part that is pointed to, and as what: the last word of the relation's type. */
    record Relation(String type, String part) {}

    /** The relations of a part; empty for the package itself. */
    static Relations of(ZipParts parts, String part, WorkbookLimits limits) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        Map<String, Relation> byId = new HashMap<>();
        try (XmlPart xml = XmlPart.open(parts, folder + "_rels/" + part.substring(slash + 1) + ".rels")) {
            while (xml != null && xml.nextElement()) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                boolean outside = "External".equalsIgnoreCase(xml.attribute("TargetMode"));
                if (id != null && type != null && target != null && !outside) {
                    byId.put(id, new Relation(type.substring(type.lastIndexOf('/') + 1), path(folder, target)));
                }
                if (byId.size() > limits.entries()) {
                    throw WorkbookFault.tooLarge("parts", limits.entries());
                }
            }
        }
        return new Relations(byId);
    }

    /** The first part that is pointed to as that, or null. */
    @Nullable
    String first(String type) {
        return byId.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::part)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private static String path(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") || rest.startsWith("./")) {
            if (rest.startsWith("../")) {
                int up = base.lastIndexOf('/', Math.max(base.length() - 2, 0));
                base = up < 0 ? "" : base.substring(0, up + 1);
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return base + rest;
    }
}

package vn.tonghop.catalog;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.representer.Representer;
import vn.tonghop.core.finding.FindingCode;

/** The node tree of one YAML file: UTF-8, of a sane size and depth, one document, no anchors. */
final class YamlTree {
    /** A review of a hundred forms would fit; what is larger is not a definition. */
    static final int MAX_BYTES = 1 << 20;

    private static final int MAX_DEPTH = 20;

    /** None is taken in the end; a few are composed so that the finding can name the first. */
    private static final int MAX_ALIASES = 50;

    private YamlTree() {}

    /** The root, or empty with the reason among the findings. */
    static Optional<Node> of(byte[] bytes, Findings findings) {
        if (bytes.length > MAX_BYTES) {
            findings.add(
                    FindingCode.DEFINITION_TOO_LARGE, "", Integer.toString(bytes.length), Integer.toString(MAX_BYTES));
            return Optional.empty();
        }
        Optional<String> text = decoded(bytes, findings);
        return text.isEmpty() ? Optional.empty() : composed(text.get(), findings);
    }

    private static Optional<String> decoded(byte[] bytes, Findings findings) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        try {
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            findings.add(FindingCode.DEFINITION_NOT_UTF8, "", Integer.toString(in.position() + 1));
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Optional<Node> composed(String text, Findings findings) {
        try {
            Node root = yaml().compose(new StringReader(text));
            if (root == null) {
                findings.add(FindingCode.DEFINITION_EMPTY_FILE, "");
                return Optional.empty();
            }
            boolean plain = withoutAnchors(root, findings, Collections.newSetFromMap(new IdentityHashMap<>()));
            return plain ? Optional.of(root) : Optional.empty();
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            if (mark == null) {
                findings.add(FindingCode.DEFINITION_UNREADABLE, "", words(e));
            } else {
                findings.add(FindingCode.DEFINITION_UNREADABLE, mark, "", words(e));
            }
            return Optional.empty();
        } catch (YAMLException e) {
            findings.add(FindingCode.DEFINITION_UNREADABLE, "", words(e));
            return Optional.empty();
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_BYTES);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options);
    }

    /** Anchors would let one mistake stand in two places, and a tree turn into a ring. */
    private static boolean withoutAnchors(Node node, Findings findings, Set<Node> seen) {
        if (!seen.add(node)) {
            return false;
        }
        if (node.getAnchor() != null) {
            findings.add(FindingCode.DEFINITION_ANCHOR, node.getStartMark(), "&" + node.getAnchor());
            return false;
        }
        boolean plain = true;
        for (Node child : children(node)) {
            plain &= withoutAnchors(child, findings, seen);
        }
        return plain;
    }

    private static List<Node> children(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .flatMap(pair -> List.of(pair.getKeyNode(), pair.getValueNode()).stream())
                    .toList();
        }
        return node instanceof SequenceNode list ? list.getValue() : List.of();
    }

    private static String words(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        return e.getContext() == null ? problem : e.getContext() + ", " + problem;
    }

    private static String words(YAMLException e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}

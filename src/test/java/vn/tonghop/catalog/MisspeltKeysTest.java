package vn.tonghop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

class MisspeltKeysTest {
    @Test
    void noKeyOfTheRealFileCanBeMisspeltInSilence(@TempDir Path folder) throws IOException {
        String text = Files.readString(ReviewFileTest.REAL);
        Path file = folder.resolve(ReviewFileTest.REAL.getFileName());
        List<Node> keys = new ArrayList<>();
        collectKeys(new Yaml(new LoaderOptions()).compose(new StringReader(text)), keys);
        assertThat(keys).hasSizeGreaterThan(300);
        for (Node key : keys) {
            int first = text.offsetByCodePoints(0, key.getStartMark().getIndex());
            int end = text.offsetByCodePoints(0, key.getEndMark().getIndex());
            for (int at : List.of(first, first + (end - first) / 2, end - 1)) {
                String wrong = text.substring(0, at) + (text.charAt(at) == 'q' ? 'w' : 'q') + text.substring(at + 1);
                Files.writeString(file, wrong);
                DefinitionReading reading = ReviewFile.read(file);
                assertThat(reading)
                        .as("key on line %d, misspelt at %d", key.getStartMark().getLine() + 1, at - first)
                        .isInstanceOf(DefinitionReading.Refused.class);
                assertThat(((DefinitionReading.Refused) reading).findings())
                        .as("key on line %d", key.getStartMark().getLine() + 1)
                        .anyMatch(finding ->
                                finding.place().line() == key.getStartMark().getLine() + 1);
            }
        }
    }

    private static void collectKeys(Node node, List<Node> keys) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                keys.add(pair.getKeyNode());
                collectKeys(pair.getValueNode(), keys);
            }
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> collectKeys(item, keys));
        }
    }
}

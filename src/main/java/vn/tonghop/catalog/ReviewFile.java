package vn.tonghop.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.FindingCode;

/** Reads one review's file, {@code jobs/reviews/<id>.yaml}; docs/REVIEWS.md says what every key means. */
public final class ReviewFile {
    static final String ENDING = ".yaml";

    private ReviewFile() {}

    /**
     * Reads the file from its first byte to its last; a definition is loaded whole or refused with all that is wrong
     * with it. Never throws for what the file is or says, nor where there is none.
     */
    public static DefinitionReading read(Path file) {
        String name = String.valueOf(file.getFileName());
        Findings findings = new Findings(name);
        ReviewDefinition definition = null;
        try {
            definition = definition(Files.readAllBytes(file), name, findings);
        } catch (IOException e) {
            findings.add(FindingCode.DEFINITION_FILE_MISSING, file.toString());
        }
        return definition != null && findings.isEmpty()
                ? new DefinitionReading.Loaded(definition)
                : new DefinitionReading.Refused(findings.inOrder());
    }

    /** The definition of a review by the text of its file that was kept; empty where this program does not understand it. */
    public static Optional<ReviewDefinition> parse(String review, String text) {
        String name = review + ENDING;
        Findings findings = new Findings(name);
        ReviewDefinition definition = definition(text.getBytes(StandardCharsets.UTF_8), name, findings);
        return findings.isEmpty() ? Optional.ofNullable(definition) : Optional.empty();
    }

    private static @Nullable ReviewDefinition definition(byte[] bytes, String name, Findings findings) {
        return YamlTree.of(bytes, findings)
                .map(root -> ReviewReader.read(new Cursor(name, root, findings), name, sha256(bytes)))
                .orElse(null);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package vn.tonghop.store.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migration files this program carries. */
final class MigrationFiles {
    private MigrationFiles() {}

    /** SHA-256 over names and contents of all files of the folders; fails if there is none. */
    static String fingerprint(List<String> folders) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            boolean any = false;
            for (String folder : folders) {
                for (Resource file : files(folder)) {
                    any = true;
                    digest.update((folder + "/" + name(file) + "\n").getBytes(StandardCharsets.UTF_8));
                    digest.update(MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray()));
                }
            }
            if (!any) {
                throw new IllegalStateException("no migrations on the class path: " + folders);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Resource> files(String folder) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.sql"))
                .sorted(Comparator.comparing(MigrationFiles::name))
                .toList();
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }
}

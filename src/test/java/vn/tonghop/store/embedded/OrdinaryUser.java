package vn.tonghop.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A user without privileges, with a data directory and copies of our classes that it may read; needs root. */
final class OrdinaryUser implements AutoCloseable {
    /** {@code nobody} on Linux. */
    static final int NUMBER = 65534;

    private final Path place;
    private final String classPath;

    private OrdinaryUser(Path place, String classPath) {
        this.place = place;
        this.classPath = classPath;
    }

    static OrdinaryUser nobody() throws Exception {
        Path place = Files.createTempDirectory("ordinary-user");
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (new File(entry).exists()) {
                Path copy = place.resolve(copies.size() + "-" + new File(entry).getName());
                run("cp", "-R", "-L", entry, copy.toString());
                copies.add(copy.toString());
            }
        }
        Files.createDirectory(place.resolve("data"));
        run("chown", Integer.toString(NUMBER), place.resolve("data").toString());
        run("chmod", "-R", "a+rX", place.toString());
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new OrdinaryUser(place, String.join(File.pathSeparator, copies));
    }

    Path data() {
        return place.resolve("data");
    }

    Holder holder() throws IOException {
        return Holder.start(
                List.of("setpriv", "--reuid=" + NUMBER, "--regid=" + NUMBER, "--clear-groups"),
                classPath,
                data(),
                data().resolve("binaries"));
    }

    private static void run(String... line) throws Exception {
        Process process = new ProcessBuilder(line).inheritIO().start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", line)).isZero();
    }

    @Override
    public void close() throws IOException {
        Directories.remove(place);
    }
}

package vn.tonghop.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import vn.tonghop.core.finding.Messages;

/** A file a command writes: there whole under its name, or not at all. */
final class OutputFile {
    private final CommandSpec spec;
    private final Messages messages;
    private final boolean json;

    OutputFile(CommandSpec spec, Messages messages, boolean json) {
        this.spec = spec;
        this.messages = messages;
        this.json = json;
    }

    /** The file asked for, or one of that name where the command is given. */
    static Path of(@Nullable Path asked, String name) {
        return (asked == null ? Path.of(name) : asked).toAbsolutePath();
    }

    /** Writes beside it and puts it in place; what stood there is replaced. */
    static void write(Path target, Writing writing) throws IOException {
        Path folder = target.getParent();
        Path whole = Files.createTempFile(folder, "." + target.getFileName(), ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole))) {
                writing.to(out);
            }
            Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Says where it is. */
    void written(Path target) {
        try (Output out = Output.of(spec.commandLine())) {
            if (json) {
                out.object(object -> object.writeStringProperty("file", target.toString()));
            } else {
                out.line(messages.text("output.written", target));
            }
        }
    }

    /** What is written. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }
}

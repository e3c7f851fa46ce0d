package vn.tonghop.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import picocli.CommandLine;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Standard output in UTF-8, whatever the terminal's locale says: lines of text, or a JSON object a line. */
final class Output implements AutoCloseable {
    private static final JsonFactory JSON = JsonFactory.builder()
            .rootValueSeparator("")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final PrintWriter writer;
    private final JsonGenerator json;

    private Output(PrintWriter writer) {
        this.writer = writer;
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), writer);
    }

    /** Where a command's data goes; close it to be sure that all is written. */
    static Output of(CommandLine command) {
        return new Output(command.getOut());
    }

    void line(String text) {
        writer.println(text);
    }

    /** Writes one object on a line of its own. */
    void object(Consumer<JsonGenerator> properties) {
        json.writeStartObject();
        properties.accept(json);
        json.writeEndObject();
        json.flush();
        writer.write('\n');
    }

    @Override
    public void close() {
        json.flush();
        writer.flush();
    }
}

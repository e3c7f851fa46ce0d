package vn.tonghop.cli;

import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import vn.tonghop.core.matching.NameMatch;
import vn.tonghop.core.registry.UnitVersion;

/** Prints each match as a JSON object on a line of its own. */
final class MatchJson implements MatchPrinter {
    private final JsonGenerator out;

    MatchJson(Writer out) {
        this.out = JsonFactory.builder()
                .rootValueSeparator("")
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out);
    }

    @Override
    public void print(String text, NameMatch match) {
        MatchOutcome result = MatchOutcome.of(match);
        UnitVersion unit = result.unit();
        out.writeStartObject();
        out.writeStringProperty("text", text);
        out.writeStringProperty("outcome", result.outcome());
        if (result.reason() != null) {
            out.writeStringProperty("reason", result.reason());
        }
        out.writeName("code");
        out.writeString(unit == null ? null : unit.code());
        out.writeName("name");
        out.writeString(unit == null ? null : unit.fullName());
        out.writeArrayPropertyStart("evidence");
        result.evidence().forEach(out::writeString);
        out.writeEndArray();
        out.writeArrayPropertyStart("candidates");
        for (UnitVersion candidate : result.candidates()) {
            out.writeStartObject();
            out.writeStringProperty("code", candidate.code());
            out.writeStringProperty("name", candidate.fullName());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeRaw('\n');
    }

    @Override
    public void flush() {
        out.flush();
    }
}

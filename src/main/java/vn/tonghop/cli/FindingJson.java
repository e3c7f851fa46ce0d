package vn.tonghop.cli;

import tools.jackson.core.JsonGenerator;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Messages;

/** Prints a finding as one JSON object. */
final class FindingJson {
    private FindingJson() {}

    static void print(Output out, Finding finding, Messages messages) {
        out.object(json -> properties(json, finding, messages));
    }

    static void properties(JsonGenerator json, Finding finding, Messages messages) {
        json.writeStringProperty("code", finding.code().name());
        json.writeName("file");
        json.writeString(finding.place().file());
        json.writeName("sheet");
        json.writeString(finding.place().sheet());
        json.writeNumberProperty("line", finding.place().line());
        json.writeName("column");
        json.writeString(finding.place().column());
        json.writeStringProperty("text", finding.text());
        json.writeStringProperty("message", messages.what(finding));
        json.writeStringProperty("cure", messages.cure(finding));
        json.writeName("cell");
        json.writeString(finding.place().cell());
    }
}

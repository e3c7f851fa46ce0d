package vn.tonghop.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.core.measure.MeasureRegion;
import vn.tonghop.core.measure.Reading;
import vn.tonghop.pipeline.normalize.AmountContext;
import vn.tonghop.pipeline.normalize.AmountReader;

/** {@code tonghop read}: reads amounts from stdin, one text a line, and prints what each was read as. */
@Command(name = "read")
public final class ReadCommand implements Callable<Integer> {
    @Option(
            names = "--as",
            defaultValue = "auto",
            paramLabel = "area|money|labour|count|auto",
            converter = AskedConverter.class,
            descriptionKey = "option.as")
    private AskedDimension asked = AskedDimension.AUTO;

    @Option(
            names = "--region",
            defaultValue = "bac-bo",
            paramLabel = "bac-bo|trung-bo|nam-bo",
            converter = RegionConverter.class,
            descriptionKey = "option.region")
    private MeasureRegion region = MeasureRegion.BAC_BO;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    private final InputStream in;
    private final OutputStream out;

    /** Reads stdin and prints to stdout. */
    public ReadCommand() {
        this(System.in, System.out);
    }

    /** Reads and prints elsewhere; closes neither. */
    public ReadCommand(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Reads every line; 0, whatever the readings are. */
    @Override
    public Integer call() throws IOException {
        AmountContext context = new AmountContext(asked.dimension(), null, null, region);
        AmountReader reader = new AmountReader();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        ReadingLines readings = json ? new JsonReadings() : new WordedReadings(language.messages());
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Reading reading = reader.read(line, context);
            readings.write(writer, line, reading);
            writer.write('\n');
            if (!lines.ready()) {
                // Someone who types a line sees its reading at once.
                writer.flush();
            }
        }
        writer.flush();
        return 0;
    }
}

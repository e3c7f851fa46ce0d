package vn.tonghop.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.store.failure.BadConfiguration;
import vn.tonghop.store.failure.Outages;
import vn.tonghop.store.failure.StoreFailure;

/** The command line: one command a process, with the exit codes scripts rely on. */
@Command(
        name = "tonghop",
        version = "Tổng Hợp 0.1.0",
        subcommands = {
            RunCommand.class,
            RerunCommand.class,
            RunsCommand.class,
            ResumeCommand.class,
            StopCommand.class,
            ResolveCommand.class,
            ServeCommand.class,
            WorkerCommand.class,
            StatusCommand.class,
            FiguresCommand.class,
            ExplainCommand.class,
            HeldCommand.class,
            DecideCommand.class,
            DecisionsCommand.class,
            RevokeCommand.class,
            FeedbackCommand.class,
            TemplateCommand.class,
            ReleasesCommand.class,
            FinalizeCommand.class,
            ReopenCommand.class,
            RegistryCommand.class,
            ReadCommand.class,
            MatchCommand.class,
            CheckCommand.class,
            VerifyCommand.class,
            DoctorCommand.class
        })
@SuppressWarnings("UnusedVariable") // The options are read by picocli.
public final class Main {
    private static final int WIDTH = 100;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    private boolean version;

    private Main() {}

    /** Runs one command and gives its exit code. */
    public static int run(String... arguments) {
        return run(
                new PrintWriter(new BufferedWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))),
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true),
                arguments);
    }

    /** The same with data and talk going elsewhere. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        List<String> ordered = SpokenLanguage.behindTheCommand(arguments);
        Messages messages = SpokenLanguage.of(ordered);
        CommandLine line = line(messages);
        line.setErr(err);
        line.setOut(out);
        line.setExecutionExceptionHandler(
                (failure, command, result) -> fail(failure, messages, err, LogFormat.isJson(command.getCommandName())));
        if (arguments.length == 0) {
            line.usage(err);
            return ExitCode.USAGE;
        }
        try {
            return line.execute(ordered.toArray(String[]::new));
        } finally {
            out.flush();
        }
    }

    /** The commands, with their help and their words for misuse in a language. */
    static CommandLine line(Messages messages) {
        CommandLine line = new CommandLine(new Main());
        line.setResourceBundle(new HelpTexts(messages));
        line.setUsageHelpWidth(WIDTH);
        line.setParameterExceptionHandler(new Misuse(messages));
        return line;
    }

    private static int fail(Exception failure, Messages messages, PrintWriter err, boolean isJson) {
        StoreFailure known = failure instanceof StoreFailure store
                ? store
                : Outages.of(failure).orElse(null);
        if (known != null) {
            String text = messages.text(known.key(), known.arguments().toArray());
            if (isJson) {
                LoggerFactory.getLogger(Main.class).error(text);
            } else {
                err.println(text);
            }
            return known instanceof BadConfiguration ? ExitCode.BAD_CONFIGURATION : ExitCode.DATABASE_AWAY;
        }
        String text = messages.text("error.unexpected", String.valueOf(failure.getMessage()));
        if (isJson) {
            LoggerFactory.getLogger(Main.class).error(text, failure);
            return ExitCode.FAILED;
        }
        err.println(text);
        failure.printStackTrace(err);
        return ExitCode.FAILED;
    }
}

package vn.tonghop.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.store.failure.BadConfiguration;
import vn.tonghop.store.failure.Outages;
import vn.tonghop.store.failure.StoreFailure;

/** The command line: one command a process, with the exit codes scripts rely on. */
@Command(
        name = "tonghop",
        mixinStandardHelpOptions = true,
        resourceBundle = "vn.tonghop.messages",
        version = "Tổng Hợp 0.1.0",
        subcommands = {
            RunCommand.class,
            StatusCommand.class,
            FiguresCommand.class,
            ExplainCommand.class,
            HeldCommand.class,
            DecideCommand.class,
            DecisionsCommand.class,
            RevokeCommand.class,
            ReleasesCommand.class,
            RegistryCommand.class,
            ReadCommand.class,
            MatchCommand.class,
            CheckCommand.class,
            VerifyCommand.class,
            DoctorCommand.class
        })
public final class Main {
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
        CommandLine line = new CommandLine(new Main());
        line.setErr(err);
        line.setOut(out);
        line.setExecutionExceptionHandler((failure, command, result) -> fail(failure, language(arguments), err));
        if (arguments.length == 0) {
            line.usage(err);
            return ExitCode.USAGE;
        }
        try {
            return line.execute(arguments);
        } finally {
            out.flush();
        }
    }

    private static int fail(Exception failure, Messages messages, PrintWriter err) {
        if (failure instanceof CommandLine.ParameterException usage) {
            err.println(usage.getMessage());
            return ExitCode.USAGE;
        }
        StoreFailure known = failure instanceof StoreFailure store
                ? store
                : Outages.of(failure).orElse(null);
        if (known != null) {
            err.println(messages.text(known.key(), known.arguments().toArray()));
            return known instanceof BadConfiguration ? ExitCode.BAD_CONFIGURATION : ExitCode.DATABASE_AWAY;
        }
        err.println(messages.text("error.unexpected", String.valueOf(failure.getMessage())));
        failure.printStackTrace(err);
        return ExitCode.FAILED;
    }

    /** The language asked for, as far as the arguments tell before they are understood. */
    private static Messages language(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return Messages.in(Locale.forLanguageTag(arguments[i].substring("--lang=".length())));
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return Messages.in(Locale.forLanguageTag(arguments[i + 1]));
            }
        }
        return Messages.in(Locale.ROOT);
    }
}

package vn.tonghop.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.tonghop.core.finding.Messages;

/** Says what of a command line was not understood, what was meant perhaps, and where the help is. */
final class Misuse implements IParameterExceptionHandler {
    private final Messages messages;

    Misuse(Messages messages) {
        this.messages = messages;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        if (failure.getClass() == ParameterException.class && failure.getArgSpec() == null) {
            return said(failure, command, err);
        }
        err.println(what(failure));
        if (failure instanceof UnmatchedArgumentException unmatched) {
            String nearest = NearestWord.to(unmatched.getUnmatched().get(0), words(command));
            if (!nearest.isEmpty()) {
                err.println(messages.text("misuse.nearest", nearest));
            }
        }
        err.println(messages.text("misuse.help", command.getCommandSpec().qualifiedName()));
        err.flush();
        return ExitCode.USAGE;
    }

    /** A command's own words need no more; a command that only has others under it is shown with them. */
    private static int said(ParameterException failure, CommandLine command, PrintWriter err) {
        if (command.getCommand() instanceof Callable<?>) {
            err.println(failure.getMessage());
        } else {
            command.usage(err);
        }
        err.flush();
        return ExitCode.USAGE;
    }

    private String what(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return messages.text("misuse.unknown", unmatched.getUnmatched().get(0));
        }
        if (failure instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return messages.text(
                    "misuse.missing",
                    missing.getMissing().stream().map(Misuse::name).collect(Collectors.joining(", ")));
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return messages.text("misuse.twice", name(twice.getOverwritten()));
        }
        ArgSpec option = failure.getArgSpec();
        return option == null || failure.getValue() == null
                ? String.valueOf(failure.getMessage())
                : messages.text("misuse.value", failure.getValue(), name(option));
    }

    /** What may stand on a command line at this place: options, and commands under the command. */
    private static List<String> words(CommandLine command) {
        List<String> words = command.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .collect(Collectors.toList());
        words.addAll(command.getSubcommands().keySet());
        return words;
    }

    private static String name(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return argument.arity().max() == 0
                    ? option.longestName()
                    : option.longestName() + " " + option.paramLabel();
        }
        return argument.paramLabel();
    }
}

package vn.tonghop.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A person's rulings on what the rules leave open. */
@Command(name = "decide", subcommands = DecideNameCommand.class, synopsisSubcommandLabel = "name")
@SuppressWarnings("UnusedVariable") // The options are read by picocli.
final class DecideCommand {
    @Mixin
    private LanguageOption language = new LanguageOption();
}

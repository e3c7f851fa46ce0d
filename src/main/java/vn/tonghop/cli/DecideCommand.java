package vn.tonghop.cli;

import picocli.CommandLine.Command;

/** A person's rulings on what the rules leave open. */
@Command(
        name = "decide",
        resourceBundle = "vn.tonghop.messages",
        subcommands = DecideNameCommand.class,
        synopsisSubcommandLabel = "name")
final class DecideCommand {}

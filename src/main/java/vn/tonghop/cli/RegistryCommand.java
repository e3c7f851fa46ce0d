package vn.tonghop.cli;

import picocli.CommandLine.Command;

/** The registry of reporting units. */
@Command(
        name = "registry",
        resourceBundle = "vn.tonghop.messages",
        subcommands = {RegistryImportCommand.class, RegistryShowCommand.class},
        synopsisSubcommandLabel = "import|show")
final class RegistryCommand {}

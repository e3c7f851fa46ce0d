package vn.tonghop.cli;

import picocli.CommandLine.Command;

/** The registry of reporting units. */
@Command(
        name = "registry",
        resourceBundle = "vn.tonghop.messages",
        subcommands = {
            RegistryImportCommand.class,
            RegistryShowCommand.class,
            RegistryLineageCommand.class,
            RegistryDiffCommand.class,
            RegistryHistoryCommand.class
        },
        synopsisSubcommandLabel = "import|show|lineage|diff|history")
final class RegistryCommand {}

package vn.tonghop.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The registry of reporting units. */
@Command(
        name = "registry",
        subcommands = {
            RegistryImportCommand.class,
            RegistryShowCommand.class,
            RegistryLineageCommand.class,
            RegistryDiffCommand.class,
            RegistryHistoryCommand.class
        },
        synopsisSubcommandLabel = "import|show|lineage|diff|history")
@SuppressWarnings("UnusedVariable") // The options are read by picocli.
final class RegistryCommand {
    @Mixin
    private LanguageOption language = new LanguageOption();
}

package vn.tonghop.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The registry of reporting units. */
@Command(
        name = "registry",
        subcommands = {RegistryImportCommand.class, RegistryShowCommand.class},
        synopsisSubcommandLabel = "import|show")
@SuppressWarnings("UnusedVariable") // The options are read by picocli.
final class RegistryCommand {
    @Mixin
    private LanguageOption language = new LanguageOption();
}

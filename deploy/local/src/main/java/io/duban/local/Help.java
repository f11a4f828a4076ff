package io.duban.local;

import picocli.CommandLine.Option;

/// The option that every command has.
final class Help {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this")
  boolean asked;
}

package io.duban.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/// The command line, as the script `duban` runs it.
@Command(
    name = "duban",
    description = "Runs Duban on this machine: PostgreSQL, Kafka and the five services.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "  test [MAVEN ARGUMENTS]  Runs all tests.",
      "  bench NAME              Runs a benchmark.",
      "",
      "Data, keys and logs are under .duban/.",
      "DUBAN_PORT_OFFSET=N moves every port up by N."
    },
    subcommands = {
      Up.class,
      Down.class,
      Status.class,
      TokenCommand.class,
      Today.class,
      ImportPlan.class,
      Train.class,
      HelpCommand.class
    })
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  Main() {}

  /// The libraries' own messages are for logs; what a person has to know is told as trouble.
  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.OFF);
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    var line = new CommandLine(new Main());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(Main::failed);
    return line.execute(arguments);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /// The project's root, which the script states.
  static Path root() {
    return Path.of(System.getProperty("duban.root", "."));
  }

  private static int failed(Exception failure, CommandLine line, ParseResult arguments) {
    switch (failure) {
      case IOException _, UncheckedIOException _, IllegalArgumentException _ ->
          line.getErr().println("duban: " + told(failure));
      default -> failure.printStackTrace(line.getErr());
    }
    return 1;
  }

  /// What went wrong, and what that came from.
  static String told(Throwable failure) {
    String message =
        failure instanceof FileSystemException named && named.getReason() == null
            ? named.getFile() + ": " + named.getClass().getSimpleName()
            : Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    var cause = failure.getCause();
    if (cause == null) {
      return message;
    }
    return failure instanceof UncheckedIOException ? told(cause) : message + ": " + told(cause);
  }
}

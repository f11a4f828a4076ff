package io.duban.bench;

import io.duban.bench.commands.Commands;
import io.duban.bench.survival.Survival;
import io.duban.local.Trouble;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/// `./duban bench NAME`
@Command(
    name = "bench",
    description = "Measures and proves, on the embedded default, what Duban promises.",
    subcommands = {Survival.class, Commands.class, HelpCommand.class})
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  Main() {}

  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.OFF);
    var line = new CommandLine(new Main());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(Main::failed);
    System.exit(line.execute(arguments));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int failed(Exception failure, CommandLine line, ParseResult arguments) {
    if (failure instanceof Trouble || failure instanceof IllegalArgumentException) {
      line.getErr().println("duban: " + failure.getMessage());
    } else {
      failure.printStackTrace(line.getErr());
    }
    return 1;
  }
}

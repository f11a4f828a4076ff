package io.duban.local;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./duban status`
@Command(
    name = "status",
    description = "Tells what runs, since when, on which day; exits with 0 if all is ready.")
final class Status implements Callable<Integer> {
  @Mixin Help help = new Help();

  private static final DateTimeFormatter SINCE =
      DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  @Override
  public Integer call() throws IOException {
    var installation = Installation.at(Main.root());
    System.out.printf("%-12s %8s %6s  %-6s  %s%n", "component", "pid", "port", "ready", "since");
    int ready = 0;
    for (String name : installation.components()) {
      ready += line(installation, name) ? 1 : 0;
    }
    if (installation.isReady("supervision")) {
      System.out.println("business day: " + new Office(installation).dayText());
    }
    return ready == installation.components().size() ? 0 : 1;
  }

  private static boolean line(Installation installation, String name) throws IOException {
    boolean runs = installation.runs(name);
    boolean ready = runs && installation.isReady(name);
    System.out.printf(
        "%-12s %8s %6d  %-6s  %s%n",
        name,
        installation.pid(name).map(Object::toString).orElse("-"),
        installation.component(name).port(),
        ready ? "yes" : runs ? "no" : "-",
        installation.since(name).map(Status::text).orElse("-"));
    return ready;
  }

  private static String text(Instant since) {
    return SINCE.format(since);
  }
}

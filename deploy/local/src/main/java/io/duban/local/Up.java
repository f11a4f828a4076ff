package io.duban.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./duban up`
@Command(
    name = "up",
    description = "Starts what does not run; fills an empty store with the Hangzhou plan.")
final class Up implements Callable<Integer> {
  @Mixin Help help = new Help();

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final long LEAST_SPACE = 200L << 20;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      converter = Dates.class,
      description = "open this business day; later ones open only by command")
  @Nullable LocalDate today;

  @Option(names = "--fresh", description = "delete all data first")
  boolean fresh;

  @Option(names = "--empty", description = "do not fill an empty store")
  boolean empty;

  @Override
  public Integer call() throws IOException {
    var layout = new Layout(Main.root().toRealPath());
    layout.create();
    try (var _ = Lock.take(layout)) {
      if (fresh || Files.exists(layout.clearing())) {
        clear(layout);
      }
      layout.requireSpace(LEAST_SPACE);
      var installation = Installation.at(Main.root());
      byCommand(installation);
      start(installation);
    }
    return 0;
  }

  /// Also what an `up --fresh` that was killed has left: halves of data must not meet.
  private static void clear(Layout layout) throws IOException {
    var installation = Installation.at(Main.root());
    new Shutdown(installation, System.out).stop(installation.components());
    layout.clear();
  }

  /// What starts badly, or is interrupted, is stopped again. What starts well and only cannot be
  /// filled goes on running, so that one can look for the reason.
  private void start(Installation installation) throws IOException {
    var launch = new Launch(installation, System.out);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> undo(launch)));
    launch.all();
    try {
      fill(installation);
    } catch (IOException e) {
      throw launch.told(e);
    } finally {
      launch.keep();
    }
  }

  /// With a day of its own, an installation no longer follows the clock.
  private void byCommand(Installation installation) throws IOException {
    var mark = installation.layout().dayByCommand();
    if (today != null && !Files.exists(mark)) {
      Files.createFile(mark);
      installation.stop("supervision");
    }
  }

  private void fill(Installation installation) throws IOException {
    var plan = new FirstPlan(installation, System.out);
    if (!empty && plan.isMissing()) {
      plan.load(today == null ? LocalDate.now(SHANGHAI) : today);
    } else if (today != null) {
      new Office(installation).openDay(today);
      plan.settle();
    }
    var summary = new Summary(installation, System.out);
    summary.print();
    summary.whereToGoOn();
  }

  private static void undo(Launch launch) {
    try {
      launch.undo();
    } catch (IOException e) {
      System.err.println("duban: " + e.getMessage());
    }
  }
}

package io.duban.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./duban train`: starts everything once in a folder and on ports of its own, adopts the plan,
/// and keeps the classes that the services have loaded beside their jars.
@Command(
    name = "train",
    description = "Runs everything once, aside, so that this build starts in half the time.")
final class Train implements Callable<Integer> {
  @Mixin Help help = new Help();

  private static final int ASIDE = 1_000;
  private static final long LEAST_SPACE = 2L << 30;
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

  @Override
  public Integer call() throws IOException {
    var layout = Layout.ofTraining(Main.root().toRealPath());
    var ports = new Ports(Ports.configured().offset() + ASIDE);
    layout.create();
    try (var _ = Lock.take(layout)) {
      clear(layout, ports);
      layout.requireSpace(LEAST_SPACE);
      Runtime.getRuntime().addShutdownHook(new Thread(Train::endProcesses));
      var installation = Installation.inTraining(layout, ports);
      Files.createDirectories(layout.recordings());
      Files.createFile(layout.dayByCommand());
      System.out.println(
          "a training run, once for this build, which starts in half the time after it");
      record(installation);
      Together.each(
          ServiceProcess.NAMES,
          Runtime.getRuntime().availableProcessors(),
          service -> create(installation, service));
      clear(layout, ports);
    }
    return 0;
  }

  private static void record(Installation installation) throws IOException {
    new Launch(installation, System.out).all();
    new FirstPlan(installation, System.out).load(DAY);
    System.out.println("  the services write down which classes they have loaded");
    new Shutdown(installation, System.out).stop(installation.components());
  }

  private static void create(Installation installation, String service) throws IOException {
    long begun = System.nanoTime();
    var layout = installation.layout();
    var process = (ServiceProcess) installation.component(service);
    var made = new AotCache(layout.recordings().resolve(service + ".aot"));
    File log = layout.logs().resolve(service + ".log").toFile();
    int ended =
        await(
            new ProcessBuilder(process.create(made))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start());
    if (ended != 0) {
      throw new Trouble("no cache could be made of the classes of " + service + "; see " + log);
    }
    Path kept = layout.cache(service).file();
    Files.move(made.file(), kept, StandardCopyOption.ATOMIC_MOVE);
    System.out.printf(
        "  %-12s kept     %5.1f s   %d MB%n",
        service, (System.nanoTime() - begun) / 1e9, Files.size(kept) >> 20);
  }

  private static int await(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("interrupted");
    }
  }

  /// Removes what this run has left, or one that was killed.
  private static void clear(Layout layout, Ports ports) throws IOException {
    var installation = Installation.inTraining(layout, ports);
    for (String component : installation.components()) {
      installation.kill(component);
    }
    layout.clear();
  }

  /// However this ends, nothing of it goes on.
  private static void endProcesses() {
    ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
  }
}

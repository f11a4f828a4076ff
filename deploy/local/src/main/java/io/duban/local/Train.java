package io.duban.local;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./duban train`: starts everything once in a folder and on ports of its own, adopts the plan,
/// and keeps the classes that the services and Kafka have loaded beside their jars.
@Command(
    name = "train",
    description = "Runs everything once, aside, so that this build starts faster.")
final class Train implements Callable<Integer> {
  @Mixin Help help = new Help();

  private static final int ASIDE = 1_000;
  private static final long LEAST_SPACE = 2L << 30;
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
  private static final List<String> TRAINED =
      Stream.concat(ServiceProcess.NAMES.stream(), Stream.of("kafka")).toList();

  @Override
  public Integer call() throws IOException {
    var layout = Layout.ofTraining(Main.root().toRealPath());
    var ports = new Ports(Ports.configured().offset() + ASIDE);
    layout.create();
    try (var _ = Lock.take(layout)) {
      clear(layout, ports);
      layout.requireSpace(LEAST_SPACE);
      Runtime.getRuntime().addShutdownHook(new Thread(Train::endProcesses));
      System.out.println("a training run, once for this build, which starts faster after it");
      run(Installation.inTraining(layout, ports));
      for (String name : TRAINED) {
        keep(layout, name);
      }
      keepPrograms(layout, new Layout(layout.root()));
      clear(layout, ports);
    }
    return 0;
  }

  private static void run(Installation installation) throws IOException {
    Files.createFile(installation.layout().dayByCommand());
    new Launch(installation, System.out).all();
    new FirstPlan(installation, System.out).load(DAY);
    System.out.println("  the services write down the classes that they have loaded");
    new Shutdown(installation, System.out).stop(installation.components());
  }

  private static void keep(Layout layout, String name) throws IOException {
    Path made = layout.classesInTraining(name).file();
    if (!Files.exists(made)) {
      throw new Trouble(name + " kept no classes; see the end of its log in " + layout.logs());
    }
    Files.move(made, layout.classes(name).file(), StandardCopyOption.ATOMIC_MOVE);
  }

  /// So that the first start need not unpack them again; data on another disk do without.
  private static void keepPrograms(Layout training, Layout usual) throws IOException {
    usual.create();
    try (var all = Files.newDirectoryStream(training.programs())) {
      for (Path program : all) {
        Path kept = usual.programs().resolve(program.getFileName());
        if (!Files.exists(kept)) {
          Files.move(program, kept, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } catch (AtomicMoveNotSupportedException anotherDisk) {
      return;
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

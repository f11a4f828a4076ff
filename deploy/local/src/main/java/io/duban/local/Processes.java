package io.duban.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Processes that outlive the command that started them, found again by a file that holds pid and
/// birth, so that a pid which the system gave to another process is not mistaken for ours.
final class Processes {
  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private static final Path NOHUP = Path.of("/usr/bin/nohup");
  private static final long LARGEST_LOG = 16L << 20;

  private final Path run;
  private final Path logs;

  Processes(Path run, Path logs) {
    this.run = run;
    this.logs = logs;
  }

  /// The pid of the running process of that name, if there is one.
  Optional<Long> find(String name) throws IOException {
    Path file = file(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] parts = Files.readString(file).strip().split(" ", -1);
    if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    long pid = Long.parseLong(parts[0]);
    return Birth.of(pid).filter(parts[1]::equals).map(_ -> pid);
  }

  /// Starts it in a session of its own, so that neither Ctrl-C nor the terminal's end reach it. One
  /// that cannot be noted down is ended at once: nobody would find it again.
  long start(String name, List<String> command, Map<String, String> environment)
      throws IOException {
    var whole = new ArrayList<String>();
    if (Files.isExecutable(SETSID)) {
      whole.add(SETSID.toString());
    } else if (Files.isExecutable(NOHUP)) {
      whole.add(NOHUP.toString());
    }
    whole.addAll(command);
    var builder = new ProcessBuilder(whole);
    builder.environment().putAll(environment);
    Path log = log(name);
    if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
      Files.move(log, logs.resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(Path.of("/dev/null").toFile());
    var process = builder.start();
    try {
      adopt(name, process.pid());
    } catch (IOException e) {
      process.destroyForcibly();
      throw e;
    }
    return process.pid();
  }

  /// Takes a process that runs already as the one of that name.
  void adopt(String name, long pid) throws IOException {
    Path written = run.resolve(name + ".pid.new");
    Files.writeString(written, pid + " " + Birth.of(pid).orElse("gone"));
    Files.move(written, file(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Sends a signal (such as `TERM`) to the process of that name, if it runs.
  void signal(String name, String signal) throws IOException {
    var pid = find(name);
    if (pid.isPresent()) {
      send(pid.get(), signal);
    }
  }

  /// Waits for its end and forgets it; false if it still runs.
  boolean ended(String name, Duration atMost) throws IOException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (find(name).isPresent()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      pause();
    }
    Files.deleteIfExists(file(name));
    return true;
  }

  Path log(String name) {
    return logs.resolve(name + ".log");
  }

  static void send(long pid, String signal) throws IOException {
    var process =
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  static void pause() throws IOException {
    pause(Duration.ofMillis(50));
  }

  static void pause(Duration length) throws IOException {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static IOException interrupted() {
    Thread.currentThread().interrupt();
    return new Trouble("interrupted");
  }

  private Path file(String name) {
    return run.resolve(name + ".pid");
  }
}

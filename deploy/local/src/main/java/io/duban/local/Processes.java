package io.duban.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// Processes that outlive the command that started them, found again by a file that holds pid and
/// start time, so that a pid which the system gave to another process is not mistaken for ours.
final class Processes {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path run;
  private final Path logs;

  Processes(Path run, Path logs) {
    this.run = run;
    this.logs = logs;
  }

  /// The running process of that name, if there is one.
  Optional<ProcessHandle> find(String name) {
    Path file = file(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String[] parts = Files.readString(file).strip().split(" ", -1);
      if (parts.length != 2) {
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(parts[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> start(process).equals(parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts it in a session of its own, so that neither Ctrl-C nor the terminal's end reach it.
  ProcessHandle start(String name, List<String> command, Map<String, String> environment)
      throws IOException {
    var whole = new ArrayList<String>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      whole.add("/usr/bin/setsid");
    }
    whole.addAll(command);
    var builder = new ProcessBuilder(whole);
    builder.environment().putAll(environment);
    Path log = logs.resolve(name + ".log");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(Path.of("/dev/null").toFile());
    ProcessHandle process = builder.start().toHandle();
    Files.writeString(file(name), process.pid() + " " + start(process));
    return process;
  }

  /// Asks it to end, and after a while makes it.
  void stop(String name) throws IOException {
    var process = find(name);
    if (process.isPresent()) {
      process.get().destroy();
      if (!ended(process.get(), PATIENCE)) {
        process.get().descendants().forEach(ProcessHandle::destroyForcibly);
        process.get().destroyForcibly();
        ended(process.get(), PATIENCE);
      }
    }
    Files.deleteIfExists(file(name));
  }

  private static boolean ended(ProcessHandle process, Duration wait) {
    try {
      process.onExit().orTimeout(wait.toMillis(), TimeUnit.MILLISECONDS).join();
      return true;
    } catch (CompletionException e) {
      return !process.isAlive();
    }
  }

  private static String start(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }

  private Path file(String name) {
    return run.resolve(name + ".pid");
  }
}

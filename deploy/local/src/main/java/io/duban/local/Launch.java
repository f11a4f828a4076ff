package io.duban.local;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/// Starts what does not run, and remembers it, so that a start which fails or is interrupted leaves
/// nothing running that it started.
final class Launch {
  private final Installation installation;
  private final PrintStream out;
  private final List<String> started = new ArrayList<>();
  private volatile boolean over;

  Launch(Installation installation, PrintStream out) {
    this.installation = installation;
    this.out = out;
  }

  /// Starts everything and waits until it is ready.
  void all() throws IOException {
    for (String name : installation.components()) {
      if (!installation.runs(name)) {
        Listeners.requireFree(installation.component(name));
      }
    }
    together(List.of("postgres", "kafka"));
    together(ServiceProcess.NAMES);
  }

  /// From now on what was started stays.
  synchronized void keep() {
    over = true;
  }

  /// Stops what was started, unless it is to stay.
  synchronized void undo() throws IOException {
    if (!over) {
      over = true;
      new Shutdown(installation, out).stop(started);
    }
  }

  /// A failure, unless it only follows from the interruption.
  IOException told(IOException failure) {
    return over ? new Trouble("interrupted; what was started is stopped again") : failure;
  }

  private void begin(String name) throws IOException {
    if (installation.prepare(name)) {
      run(name);
    }
  }

  /// Never at the same time as {@link #undo}, which would miss what is being started.
  private synchronized void run(String name) throws IOException {
    if (over) {
      throw new Trouble("interrupted; what was started is stopped again");
    }
    installation.run(name);
    started.add(name);
  }

  private void together(List<String> names) throws IOException {
    var executor = Executors.newVirtualThreadPerTaskExecutor();
    var completions = new ExecutorCompletionService<String>(executor);
    try {
      for (String name : names) {
        completions.submit(
            () -> {
              begin(name);
              complete(name);
              return name;
            });
      }
      for (int left = names.size(); left > 0; left--) {
        completions.take().get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("interrupted");
    } finally {
      executor.shutdownNow();
    }
  }

  private void complete(String name) throws IOException {
    long begun = System.nanoTime();
    try {
      installation.awaitReady(name);
    } catch (IOException e) {
      throw told(e);
    }
    var component = installation.component(name);
    String took = "%5.1f s".formatted((System.nanoTime() - begun) / 1e9);
    boolean fresh = isStarted(name);
    out.printf(
        "  %-12s %-8s %s   %s%n",
        name, fresh ? "ready" : "running", fresh ? took : "       ", component.address());
  }

  private synchronized boolean isStarted(String name) {
    return started.contains(name);
  }
}

package io.duban.local;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/// Does one thing for several components at the same time.
final class Together {
  /// What is done for a component.
  interface Step {
    void take(String component) throws IOException;
  }

  private Together() {}

  /// Ends when all are done, or with the first failure, which interrupts the rest.
  static void each(List<String> components, int atOnce, Step step) throws IOException {
    var executor = Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory());
    var completions = new ExecutorCompletionService<String>(executor);
    try {
      for (String component : components) {
        completions.submit(
            () -> {
              step.take(component);
              return component;
            });
      }
      for (int left = components.size(); left > 0; left--) {
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
}

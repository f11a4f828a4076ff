package io.duban.bench.survival;

import io.duban.local.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Kills every part of the installation again and again, evenly over a time, and starts each again
/// at once. Each part has a hand of its own, so that one which is long in coming back holds up no
/// other, and a part is killed only when it is up.
final class Storm implements Runnable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final AtomicInteger done = new AtomicInteger();
  private final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());
  private final long begun = System.nanoTime();
  private final Installation installation;
  private final List<String> blows;
  private final Duration duration;
  private final PrintStream out;

  Storm(Installation installation, List<String> blows, Duration duration, PrintStream out) {
    this.installation = installation;
    this.blows = List.copyOf(blows);
    this.duration = duration;
    this.out = out;
  }

  /// Every part once in each round, in an order that the seed decides.
  static List<String> order(List<String> parts, int rounds, long seed) {
    var random = new Random(seed);
    var blows = new ArrayList<String>();
    for (int round = 0; round < rounds; round++) {
      var shuffled = new ArrayList<>(parts);
      Collections.shuffle(shuffled, random);
      blows.addAll(shuffled);
    }
    return blows;
  }

  /// Returns when everything is up again.
  @Override
  public void run() {
    Map<String, ExecutorService> hands = new HashMap<>();
    try {
      for (int i = 0; i < blows.size(); i++) {
        sleepUntil(duration.multipliedBy(i + 1L).dividedBy(blows.size() + 1L));
        String part = blows.get(i);
        hands
            .computeIfAbsent(part, name -> Executors.newSingleThreadExecutor())
            .execute(() -> strike(part));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      hands.values().forEach(ExecutorService::close);
    }
  }

  int kills() {
    return done.get();
  }

  /// What did not come up again.
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private void strike(String part) {
    try {
      installation.kill(part);
      tell("kill %d of %d: %s".formatted(done.incrementAndGet(), blows.size(), part));
      long killed = System.nanoTime();
      raise(part, killed);
      tell("%s is up after %.1f s".formatted(part, (System.nanoTime() - killed) / 1e9));
    } catch (IOException e) {
      tell(part + " is not up: " + e.getMessage());
      findings.add(new Finding("a part comes up again", part, String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Another part that is down may keep it from coming up, so that it is tried again.
  private void raise(String part, long killed) throws IOException, InterruptedException {
    while (true) {
      try {
        installation.start(part);
        return;
      } catch (IOException e) {
        if (System.nanoTime() - killed > PATIENCE.toNanos()) {
          throw e;
        }
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        tell("%s is tried again: %s".formatted(part, why));
        Thread.sleep(500);
      }
    }
  }

  private void sleepUntil(Duration moment) throws InterruptedException {
    long left = moment.toNanos() - (System.nanoTime() - begun);
    Thread.sleep(Duration.ofNanos(Math.max(0, left)));
  }

  private void tell(String what) {
    out.printf("  %6.1f s  %s%n", (System.nanoTime() - begun) / 1e9, what);
  }
}

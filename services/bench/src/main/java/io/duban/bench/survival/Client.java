package io.duban.bench.survival;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One client: sends each command under its key until it has a definite answer, and writes down
/// what was acknowledged. A command whose service does not answer it puts aside and tries again
/// later, and goes on with the other services. What is refused or never answered it reports, and
/// the proof fails by it.
final class Client implements Runnable {
  private static final Duration AGAIN = Duration.ofMillis(300);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private final List<Finding> refused = new ArrayList<>();
  private final Queue<Pending> pending = new ArrayDeque<>();
  private final String name;
  private final Script script;
  private final Courier courier;
  private final Hours hours;
  private int number;
  private int retries;

  /// Until when it begins new commands, and how long it rests between them.
  record Hours(Instant until, Duration pace) {}

  /// A command that has no answer yet.
  private record Pending(Command command, String key, Instant due, Instant giveUp) {}

  Client(String name, Script script, Courier courier, Hours hours) {
    this.name = name;
    this.script = script;
    this.courier = courier;
    this.hours = hours;
  }

  @Override
  public void run() {
    try {
      while (Instant.now().isBefore(hours.until()) || !pending.isEmpty()) {
        again();
        if (Instant.now().isBefore(hours.until())) {
          var unanswered = services();
          String key = nextKey();
          Command fresh = script.next(key, unanswered);
          if (fresh != null) {
            begin(fresh, key);
          }
        }
        Thread.sleep(hours.pace());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  List<Acknowledged> acknowledged() {
    return acknowledged;
  }

  /// Commands that were refused for good or never answered.
  List<Finding> refused() {
    return refused;
  }

  /// How often a command was sent again.
  int retries() {
    return retries;
  }

  private String nextKey() {
    return name + "-" + ++number;
  }

  private Set<String> services() {
    return pending.stream().map(one -> one.command().service()).collect(Collectors.toSet());
  }

  /// Sends again what is due for it.
  private void again() throws InterruptedException {
    for (int left = pending.size(); left > 0; left--) {
      Pending one = pending.remove();
      if (Instant.now().isBefore(one.due())) {
        pending.add(one);
      } else {
        retries++;
        attempt(one);
      }
    }
  }

  private void begin(Command command, String key) throws InterruptedException {
    attempt(new Pending(command, key, Instant.now(), Instant.now().plus(PATIENCE)));
  }

  private void attempt(Pending one) throws InterruptedException {
    switch (courier.send(one.command(), one.key())) {
      case Courier.Outcome.Done(var entry) -> {
        acknowledged.add(entry);
        String key = nextKey();
        @Nullable Command next = Script.following(entry, key);
        if (next != null) {
          begin(next, key);
        }
      }
      case Courier.Outcome.Refused(var answer) -> give(one, answer);
      case Courier.Outcome.Open(var last) -> {
        if (Instant.now().isAfter(one.giveUp())) {
          give(one, last);
        } else {
          pending.add(
              new Pending(one.command(), one.key(), Instant.now().plus(AGAIN), one.giveUp()));
        }
      }
    }
  }

  private void give(Pending one, String why) {
    String which = one.key() + " " + one.command().path();
    refused.add(new Finding("a command is carried out", which, why));
  }
}

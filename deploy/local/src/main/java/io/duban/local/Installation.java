package io.duban.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Duban on this machine: PostgreSQL, Kafka and the five services as processes that outlive whoever
/// started them. What the command line does to them, a benchmark or a crash test can do here too.
public final class Installation {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final Layout layout;
  private final Ports ports;
  private final Secrets secrets;
  private final Tokens tokens;
  private final Processes processes;
  private final Map<String, Component> components = new LinkedHashMap<>();

  Installation(Layout layout, Ports ports) throws IOException {
    this(layout, ports, false);
  }

  private Installation(Layout layout, Ports ports, boolean training) throws IOException {
    this.layout = layout;
    this.ports = ports;
    layout.create();
    secrets = Secrets.open(layout.keys());
    var key = TokenKey.open(layout.keys());
    tokens = new Tokens(key);
    processes = new Processes(layout.run(), layout.logs());
    add(new PostgresServer(layout, ports, secrets));
    add(new KafkaServer(layout, ports, training));
    for (String service : ServiceProcess.NAMES) {
      add(new ServiceProcess(service, layout, ports, secrets, key.openText(), training));
    }
  }

  /// The installation whose data are under `.duban/` in this folder; made if there is none. Ports
  /// are the usual ones plus `DUBAN_PORT_OFFSET`.
  public static Installation at(Path root) throws IOException {
    return new Installation(new Layout(root.toRealPath()), Ports.configured());
  }

  /// One whose services keep the classes that they have loaded.
  static Installation inTraining(Layout layout, Ports ports) throws IOException {
    return new Installation(layout, ports, true);
  }

  public Ports ports() {
    return ports;
  }

  /// The names of the components, in the order in which they are started.
  public List<String> components() {
    return List.copyOf(components.keySet());
  }

  /// The password of a database role: `postgres`, `duban_tasks`, `duban_tasks_owner` and so on.
  public String password(String role) {
    return secrets.password(role);
  }

  /// A token for twelve hours.
  ///
  /// @param unit code of a unit, with role `unit` only
  public String token(String role, @Nullable String unit) {
    return token(role, unit, unit == null ? role : unit);
  }

  /// The same in somebody's name.
  public String token(String role, @Nullable String unit, String subject) {
    return tokens.issue(role, unit, subject, Instant.now(), Duration.ofHours(12));
  }

  /// What its process is told of the others: variables of the environment.
  public Map<String, String> environment(String component) {
    return component(component).environment();
  }

  /// The pid of a component's process, if it runs.
  public Optional<Long> pid(String component) throws IOException {
    return processes.find(component(component).name());
  }

  /// Whether it answers, whoever started it.
  public boolean isReady(String component) {
    return component(component).isReady();
  }

  /// Starts it unless it runs, and waits until it is ready.
  public void start(String component) throws IOException {
    if (prepare(component)) {
      run(component);
    }
    awaitReady(component);
  }

  /// Asks it to end, and after its grace of 15 seconds makes it.
  public void stop(String component) throws IOException {
    requestStop(component);
    awaitStop(component);
  }

  /// Ends it as a crash would, and waits until its ports are free again: a process counts as
  /// ended before the last of its threads has let go of them.
  public void kill(String component) throws IOException {
    var grace = component(component).grace();
    processes.signal(component, "KILL");
    processes.ended(component, grace);
    long deadline = System.nanoTime() + grace.toNanos();
    while (!Listeners.areFree(component(component)) && System.nanoTime() < deadline) {
      Processes.pause();
    }
  }

  /// Whether its process runs. One that no pid file tells of, since whoever started it was killed
  /// before writing it or since the file was removed, is found by its command line.
  boolean runs(String name) throws IOException {
    if (pid(name).isPresent()) {
      return true;
    }
    String mark = component(name).mark();
    var stray =
        ProcessHandle.allProcesses().filter(process -> has(process.info(), mark)).findFirst();
    if (stray.isPresent()) {
      processes.adopt(name, stray.get().pid());
    }
    return stray.isPresent();
  }

  /// Makes what must be there before its process starts; false if it runs already.
  boolean prepare(String name) throws IOException {
    if (runs(name)) {
      return false;
    }
    Listeners.requireFree(component(name));
    component(name).prepare();
    return true;
  }

  /// Starts its process, without waiting.
  void run(String name) throws IOException {
    var component = component(name);
    processes.start(name, component.command(), component.environment());
  }

  /// Waits until it answers and then furnishes it; a process that ends meanwhile is told with the
  /// end of its log.
  void awaitReady(String name) throws IOException {
    var component = component(name);
    long deadline = System.nanoTime() + component.patience().toNanos();
    while (!component.isReady()) {
      if (pid(name).isEmpty()) {
        throw new Trouble(name + " ended while it started" + endOfLog(name));
      }
      if (System.nanoTime() > deadline) {
        throw new Trouble(
            "%s is not ready after %d s%s"
                .formatted(name, component.patience().toSeconds(), endOfLog(name)));
      }
      Processes.pause(BETWEEN_LOOKS);
    }
    component.furnish();
  }

  /// Asks its process to end, without waiting; its pid, if it ran.
  Optional<Long> requestStop(String name) throws IOException {
    if (!runs(name)) {
      return Optional.empty();
    }
    var pid = pid(name);
    processes.signal(name, component(name).stopSignal());
    return pid;
  }

  void awaitStop(String name) throws IOException {
    var grace = component(name).grace();
    if (!processes.ended(name, grace)) {
      processes.signal(name, "KILL");
      processes.ended(name, grace);
    }
  }

  Optional<Instant> since(String name) throws IOException {
    return pid(name).flatMap(ProcessHandle::of).flatMap(process -> process.info().startInstant());
  }

  Component component(String name) {
    var component = components.get(name);
    if (component == null) {
      throw new IllegalArgumentException("no component " + name + "; there are " + components());
    }
    return component;
  }

  Layout layout() {
    return layout;
  }

  Tokens tokens() {
    return tokens;
  }

  private void add(Component component) {
    components.put(component.name(), component);
  }

  private static boolean has(ProcessHandle.Info process, String mark) {
    boolean ours = process.command().filter(path -> path.matches(".*/(java|postgres)")).isPresent();
    return ours && process.arguments().filter(all -> List.of(all).contains(mark)).isPresent();
  }

  private String endOfLog(String name) throws IOException {
    Path log = processes.log(name);
    var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
    var last = lines.subList(Math.max(0, lines.size() - 8), lines.size());
    return "; its log " + log + " ends:\n  " + String.join("\n  ", last);
  }
}

package io.duban.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// The installation's PostgreSQL: durable, on loopback, passwords by SCRAM, with a database for
/// each service.
final class PostgresServer implements Component {
  private static final Duration ORPHANS = Duration.ofSeconds(5);

  private final Layout layout;
  private final Ports ports;
  private final Secrets secrets;
  private final PostgresBinaries binaries;
  private final Path data;

  PostgresServer(Layout layout, Ports ports, Secrets secrets) {
    this.layout = layout;
    this.ports = ports;
    this.secrets = secrets;
    this.binaries = new PostgresBinaries(layout.programs());
    this.data = layout.postgres().resolve("data");
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public int port() {
    return ports.of("postgres");
  }

  @Override
  public String address() {
    return "127.0.0.1:" + port();
  }

  @Override
  public void prepare() throws IOException {
    binaries.unpack();
    if (!Files.exists(data)) {
      initialise();
    }
    recover();
  }

  @Override
  public List<String> command() throws IOException {
    var arguments = new ArrayList<>(List.of("-D", mark(), "-p", Integer.toString(port())));
    EmbeddedPostgres.SETTINGS.forEach(
        (name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    arguments.addAll(List.of("-c", "unix_socket_directories="));
    return binaries.command("postgres", arguments);
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  @Override
  public String mark() {
    return data.toString();
  }

  @Override
  public boolean isReady() {
    try (var connection = superuser("postgres");
        var statement = connection.createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void furnish() throws IOException {
    try {
      for (String service : ServiceProcess.NAMES) {
        String role = "duban_" + service;
        Databases.create(
            this::superuser, service, secrets.password(role + "_owner"), secrets.password(role));
      }
    } catch (SQLException e) {
      throw new IOException("PostgreSQL could not make the databases", e);
    }
  }

  @Override
  public String stopSignal() {
    return "INT";
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(1);
  }

  Connection superuser(String database) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("password", secrets.password("postgres"));
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "5");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port() + "/" + database, properties);
  }

  /// Makes an empty cluster, which appears under its name only when it is whole.
  private void initialise() throws IOException {
    Path unfinished = data.resolveSibling("data.new");
    if (Files.exists(unfinished)) {
      Layout.delete(unfinished);
    }
    Path password = layout.keys().resolve("initial-password");
    Secrets.write(password, secrets.password("postgres"));
    try {
      run(
          binaries.command(
              "initdb",
              List.of(
                  "-D",
                  unfinished.toString(),
                  "-U",
                  "postgres",
                  "-A",
                  "scram-sha-256",
                  "--pwfile=" + password,
                  "-E",
                  "UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8")));
    } finally {
      Files.delete(password);
    }
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private void run(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("PostgreSQL's initdb failed: " + output.strip());
    }
  }

  /// After a crash of the server: its children end by themselves, or are made to; then nothing runs
  /// on the data, and the lock file that the crash left means nothing.
  private void recover() throws IOException {
    long deadline = System.nanoTime() + ORPHANS.toNanos();
    for (var left = orphans(); !left.isEmpty(); left = orphans()) {
      if (System.nanoTime() > deadline) {
        left.forEach(ProcessHandle::destroyForcibly);
      }
      Processes.pause();
    }
    Files.deleteIfExists(data.resolve("postmaster.pid"));
  }

  private List<ProcessHandle> orphans() throws IOException {
    String program = binaries.program("postgres").toString();
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().command().filter(program::equals).isPresent())
        .toList();
  }
}

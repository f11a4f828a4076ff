package io.duban.bench.commands;

import io.duban.bench.Cluster;
import io.duban.local.Installation;
import io.duban.local.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// The supervision service once more, with a store of choice, on a copy of its database. It sends
/// nothing to Kafka and hears nothing, so that the stores are all that differs.
final class Trial implements Side {
  /// The service that takes the commands.
  static final String SERVICE = "supervision";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Cluster cluster;
  private final String store;
  private final String token;
  private final Sample sample;
  private final int port;
  private final Path log;
  private final Process process;

  /// Takes the copy and starts the service; supervision itself must be down.
  ///
  /// @param store `group`, `plain` or `single`
  Trial(Installation installation, Path root, String store, Sample sample)
      throws IOException, SQLException {
    this.cluster = new Cluster(installation);
    this.store = store;
    this.token = installation.token("supervisor", null, "bench-commands");
    this.sample = sample;
    this.port = freePort();
    this.log = root.resolve(".duban/log/bench-" + store + ".log");
    cluster.drop(database());
    cluster.run(
        "postgres",
        "create database %s template %s owner duban_%s_owner"
            .formatted(database(), SERVICE, SERVICE));
    process = start(installation, root);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    awaitReady();
  }

  private Process start(Installation installation, Path root) throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx160m",
            "-XX:+UseSerialGC",
            "-jar",
            root.resolve("services/bench/plain/target/quarkus-app/quarkus-run.jar").toString());
    builder.environment().putAll(installation.environment(SERVICE));
    builder.environment().put("DUBAN_BENCH_STORE", store);
    builder.environment().put("DUBAN_DB_NAME", database());
    builder.environment().put("DUBAN_HTTP_PORT", Integer.toString(port));
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private void awaitReady() throws IOException, SQLException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new Trouble("the service with the " + store + " store does not start; see " + log);
      }
    }
  }

  /// The port opens when the service is ready.
  private boolean answers() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      pause();
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("interrupted");
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String database() {
    return "duban_bench_" + store;
  }

  @Override
  public String name() {
    return store;
  }

  @Override
  public boolean isService() {
    return true;
  }

  @Override
  public Writer open() throws IOException {
    return new Raising(port, token, sample);
  }

  @Override
  public void settle() throws SQLException {
    cluster.run(database(), "vacuum analyze");
  }

  @Override
  public void close() throws IOException, SQLException {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    cluster.drop(database());
  }
}

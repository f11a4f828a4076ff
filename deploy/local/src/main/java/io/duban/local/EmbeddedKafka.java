package io.duban.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/// A real Kafka broker for the length of a test run: temporary folder, free ports, loopback, gone
/// with the JVM.
public final class EmbeddedKafka implements AutoCloseable {
  private final Broker broker;
  private final Path folder;
  private Process process;

  private EmbeddedKafka(Broker broker, Path folder, Process process) {
    this.broker = broker;
    this.folder = folder;
    this.process = process;
  }

  /// Starts one; it ends with {@link #close} or with the JVM, however that ends.
  public static EmbeddedKafka temporary() throws IOException {
    Path folder = Files.createTempDirectory("duban-kafka-");
    var broker = new Broker(folder, freePort(), freePort());
    broker.prepare();
    var kafka = new EmbeddedKafka(broker, folder, run(broker, folder));
    awaitReady(broker.bootstrap(), Duration.ofSeconds(60));
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::end));
    return kafka;
  }

  public String bootstrap() {
    return broker.bootstrap();
  }

  /// Ends the broker as a crash would, and starts it again on the same data.
  public void crash() throws IOException {
    process.destroyForcibly();
    process.onExit().join();
    process = run(broker, folder);
    awaitReady(broker.bootstrap(), Duration.ofSeconds(60));
  }

  @Override
  public void close() {
    end();
  }

  /// Waits until a broker answers.
  static void awaitReady(String bootstrap, Duration atMost) throws IOException {
    Instant deadline = Instant.now().plus(atMost);
    try (var admin =
        Admin.create(Map.of("bootstrap.servers", bootstrap, "reconnect.backoff.max.ms", "200"))) {
      while (true) {
        try {
          admin.describeCluster().nodes().get(1, TimeUnit.SECONDS);
          return;
        } catch (ExecutionException | TimeoutException e) {
          if (Instant.now().isAfter(deadline)) {
            throw new IOException("Kafka did not answer at " + bootstrap, e);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Process run(Broker broker, Path folder) throws IOException {
    return new ProcessBuilder(broker.command(true, List.of()))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("broker.log").toFile())
        .start();
  }

  private void end() {
    process.destroyForcibly();
    process.onExit().join();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      System.err.println("left behind: " + folder);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

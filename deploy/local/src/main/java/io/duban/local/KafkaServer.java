package io.duban.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// The installation's Kafka broker, with the topics that the services write.
///
/// @param training whether it keeps its classes when it ends
record KafkaServer(Layout layout, Ports ports, boolean training) implements Component {
  static final List<String> TOPICS =
      List.of(
          "duban.tasks.v1",
          "duban.indicators.v1",
          "duban.assignments.v1",
          "duban.supervision.v1",
          "duban.alerts.v1");
  private static final int PARTITIONS = 6;

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public int port() {
    return ports.of("kafka");
  }

  @Override
  public List<Integer> listens() {
    return List.of(port(), ports.controller());
  }

  @Override
  public String address() {
    return "127.0.0.1:" + port();
  }

  @Override
  public void prepare() throws IOException {
    broker().prepare();
  }

  @Override
  public List<String> command() {
    var options = new ArrayList<>(List.of(mark()));
    options.addAll(layout.startingFrom(name(), training));
    return broker().command(false, options);
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  @Override
  public String mark() {
    return "-Dduban.component=" + layout.home().resolve("kafka");
  }

  @Override
  public boolean isReady() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), 500);
      EmbeddedKafka.awaitReady(address(), Duration.ofSeconds(2));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// Makes the topics that are missing. They keep everything, since an event is for ever.
  @Override
  public void furnish() throws IOException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", address()))) {
      Set<String> missing = new HashSet<>(TOPICS);
      missing.removeAll(admin.listTopics().names().get());
      admin.createTopics(missing.stream().map(KafkaServer::topic).toList()).all().get();
    } catch (ExecutionException e) {
      throw new IOException("Kafka could not make the topics", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("interrupted");
    }
  }

  @Override
  public String stopSignal() {
    return "TERM";
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(1);
  }

  @Override
  public Duration grace() {
    return training ? ClassArchive.GRACE : Component.super.grace();
  }

  private Broker broker() {
    return new Broker(layout.kafka(), port(), ports.controller());
  }

  private static NewTopic topic(String name) {
    return new NewTopic(name, Optional.of(PARTITIONS), Optional.of((short) 1))
        .configs(Map.of("retention.ms", "-1"));
  }
}

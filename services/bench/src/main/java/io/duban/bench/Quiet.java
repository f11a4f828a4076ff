package io.duban.bench;

import io.duban.local.Installation;
import io.duban.local.Trouble;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// Tells when nothing is on its way any more: each store is sent, each listener has handled what
/// its topics hold, nothing is parked, and meanwhile no store grew.
public final class Quiet {
  private final Cluster cluster;
  private final List<String> stores;
  private final Map<String, Object> kafka;

  public Quiet(Installation installation) {
    this(installation, Cluster.STORES);
  }

  /// Of these services alone; the others may be down.
  public Quiet(Installation installation, List<String> stores) {
    this.cluster = new Cluster(installation);
    this.stores = List.copyOf(stores);
    this.kafka =
        Map.of(
            "bootstrap.servers",
            "127.0.0.1:" + installation.ports().of("kafka"),
            "request.timeout.ms",
            "10000",
            "default.api.timeout.ms",
            "20000");
  }

  /// Waits for it; what still is on its way when the time is over, nothing if all is quiet.
  public List<String> await(Duration atMost) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (true) {
      var busy = busy();
      if (busy.isEmpty() || System.nanoTime() > deadline) {
        return busy;
      }
      Thread.sleep(500);
    }
  }

  /// The order matters: with all sent before the topics' ends are read, and no store grown
  /// after the listeners were asked, the ends are those of everything that happened.
  private List<String> busy() throws IOException, InterruptedException {
    try {
      var before = heads();
      var busy = new ArrayList<String>();
      for (String store : stores) {
        unsent(store).ifPresent(busy::add);
      }
      var ends = ends();
      for (String store : stores) {
        busy.addAll(unhandled(store, ends));
      }
      if (busy.isEmpty() && !heads().equals(before)) {
        busy.add("a store grew");
      }
      return busy;
    } catch (SQLException e) {
      return List.of("PostgreSQL does not answer: " + e.getMessage());
    }
  }

  private Map<String, Long> heads() throws SQLException {
    var heads = new HashMap<String, Long>();
    for (String store : stores) {
      try (var connection = cluster.connect(store);
          var statement = connection.createStatement()) {
        heads.put(store, number(statement, "select coalesce(max(position), 0) from event"));
      }
    }
    return heads;
  }

  private Optional<String> unsent(String store) throws SQLException {
    try (var connection = cluster.connect(store);
        var statement = connection.createStatement()) {
      long unsent =
          number(
              statement,
              "select (select coalesce(max(position), 0) from event)"
                  + " - (select coalesce(max(position), 0) from relay)");
      return unsent == 0
          ? Optional.empty()
          : Optional.of(store + " has to send " + unsent + " events");
    }
  }

  private List<String> unhandled(String store, Map<TopicPartition, Long> ends) throws SQLException {
    var busy = new ArrayList<String>();
    try (var connection = cluster.connect(store);
        var statement = connection.createStatement()) {
      long unheard = unheard(statement, ends);
      if (unheard != 0) {
        busy.add(store + " has to hear " + unheard + " records");
      }
      long parked = number(statement, "select count(*) from parked_event");
      if (parked != 0) {
        busy.add(store + " has parked " + parked + " events");
      }
    }
    return busy;
  }

  private static long unheard(Statement statement, Map<TopicPartition, Long> ends)
      throws SQLException {
    var heard = new HashMap<TopicPartition, Long>();
    try (var rows =
        statement.executeQuery("select topic, partition, next_offset from inbox_offset")) {
      while (rows.next()) {
        heard.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
      }
    }
    var topics = heard.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
    return ends.entrySet().stream()
        .filter(end -> topics.contains(end.getKey().topic()))
        .mapToLong(end -> Math.max(0, end.getValue() - heard.getOrDefault(end.getKey(), 0L)))
        .sum();
  }

  private Map<TopicPartition, Long> ends() throws IOException, InterruptedException {
    try (var admin = Admin.create(kafka)) {
      var asked = new HashMap<TopicPartition, OffsetSpec>();
      var topics = Cluster.STORES.stream().map(Cluster::topic).toList();
      admin
          .describeTopics(topics)
          .allTopicNames()
          .get(20, TimeUnit.SECONDS)
          .forEach(
              (name, topic) ->
                  topic
                      .partitions()
                      .forEach(
                          part ->
                              asked.put(
                                  new TopicPartition(name, part.partition()),
                                  OffsetSpec.latest())));
      var ends = new HashMap<TopicPartition, Long>();
      admin
          .listOffsets(asked)
          .all()
          .get(20, TimeUnit.SECONDS)
          .forEach((partition, end) -> ends.put(partition, end.offset()));
      return ends;
    } catch (ExecutionException | TimeoutException e) {
      throw new Trouble("Kafka does not answer: " + e.getMessage());
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}

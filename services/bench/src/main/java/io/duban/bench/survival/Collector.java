package io.duban.bench.survival;

import io.duban.bench.Cluster;
import io.duban.local.Installation;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Gathers the evidence, from each place by a way of its own: the stores out of PostgreSQL, the
/// topics out of Kafka, the lists over REST.
final class Collector {
  private final Installation installation;
  private final Lists lists;

  Collector(Installation installation) {
    this.installation = installation;
    this.lists = new Lists(installation);
  }

  /// What already was wrong while gathering.
  List<Finding> findings() {
    return lists.findings();
  }

  Evidence collect(String clients, List<Acknowledged> acknowledged)
      throws SQLException, IOException, InterruptedException {
    var logs = Log.all(new Cluster(installation));
    var broken =
        logs.entrySet().stream()
            .filter(log -> !log.getValue().chained())
            .map(Map.Entry::getKey)
            .toList();
    var stores = Log.facts(logs);
    return new Evidence(
        today(stores),
        clients,
        acknowledged,
        stores,
        new TopicReader(installation.ports().of("kafka")).all(),
        broken,
        lists.rows(),
        lists.openAlerts(),
        lists.openCases());
  }

  /// The last opened business day.
  static LocalDate today(Map<String, List<Fact>> stores) {
    return stores.getOrDefault("supervision", List.of()).stream()
        .filter(fact -> fact.type().equals("DayOpened"))
        .map(fact -> LocalDate.parse(fact.data().path("date").asText()))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new IllegalArgumentException("no business day is open"));
  }
}

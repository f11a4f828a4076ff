package io.duban.bench.survival;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.duban.bench.Cluster;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A store's event table as it lies in PostgreSQL.
///
/// @param chained whether every digest and the chain over them is what the rows make it
record Log(List<Fact> facts, boolean chained) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROWS =
      """
      select position, stream, version, type, cast(data as text), cast(meta as text), digest, chain
      from event order by position
      """;

  static Map<String, Log> all(Cluster cluster) throws SQLException, IOException {
    var logs = new LinkedHashMap<String, Log>();
    for (String store : Cluster.STORES) {
      logs.put(store, read(cluster, store));
    }
    return logs;
  }

  static Map<String, List<Fact>> facts(Map<String, Log> logs) {
    var facts = new LinkedHashMap<String, List<Fact>>();
    logs.forEach((store, log) -> facts.put(store, log.facts()));
    return facts;
  }

  private static Log read(Cluster cluster, String store) throws SQLException, IOException {
    var facts = new ArrayList<Fact>();
    boolean chained = true;
    byte[] chain = new byte[32];
    try (var connection = cluster.connect(store)) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.setFetchSize(1000);
        try (var rows = statement.executeQuery(ROWS)) {
          while (rows.next()) {
            JsonNode meta = JSON.readTree(rows.getString(6));
            Fact fact = fact(rows, meta);
            byte[] digest = digest(fact, meta);
            chain = Canonical.chain(chain, digest);
            chained &= Arrays.equals(digest, rows.getBytes(7));
            chained &= Arrays.equals(chain, rows.getBytes(8));
            facts.add(fact);
          }
        }
      }
    }
    return new Log(facts, chained);
  }

  private static Fact fact(ResultSet row, JsonNode meta) throws SQLException, IOException {
    return new Fact(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        meta.path("actor").path("subject").asText(),
        JSON.readTree(row.getString(5)));
  }

  private static byte[] digest(Fact fact, JsonNode meta) {
    var whole = JSON.createObjectNode();
    whole.put("stream", fact.stream()).put("version", fact.version()).put("type", fact.type());
    whole.set("data", fact.data());
    whole.set("meta", meta);
    return Canonical.digest(whole);
  }
}

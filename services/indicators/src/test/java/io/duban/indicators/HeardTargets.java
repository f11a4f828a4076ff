package io.duban.indicators;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import io.duban.kernel.store.Json;
import io.duban.testkit.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The targets of one indicator in a plan of its own document number, as the tasks service tells of
/// them.
final class HeardTargets {
  static final String AUTHORITY = "试办〔2024〕6号";

  private static final String NAME = "新增高新技术企业";

  private final String document = "试办 " + UUID.randomUUID();
  private final StreamId stream = StreamId.of("plan", Names.id("plan", document));
  private long version;

  String document() {
    return document;
  }

  UUID indicator() {
    return Names.id("indicator", document, NAME);
  }

  /// After which a query shows what was told last.
  String token() {
    return stream + "@" + version;
  }

  void states(int number, String value, String... units) {
    tell("TargetStated", stated(number, value, "2024-03-12", units));
  }

  void amends(int number, String value, String... units) {
    var data = stated(number, value, "2024-07-01", units);
    data.put("authorisedBy", AUTHORITY);
    tell("TargetStated", data);
  }

  void withdraws(int number) {
    tell(
        "TargetWithdrawn",
        Map.of(
            "documentNumber", document,
            "plan", stream.id(),
            "number", number,
            "indicator", NAME,
            "authorisedBy", AUTHORITY,
            "from", "2024-07-01"));
  }

  private Map<String, Object> stated(int number, String value, String from, String... units) {
    var target =
        Map.of(
            "number", number,
            "name", NAME,
            "indicator", NAME,
            "kind", "cumulative",
            "comparator", ">=",
            "value", value,
            "unit", "家");
    var data = new HashMap<String, Object>();
    data.put("documentNumber", document);
    data.put("plan", stream.id());
    data.put("target", target);
    data.put("units", Stream.of(units).map(unit -> Map.of("unit", unit, "role", "lead")).toList());
    data.put("effectiveFrom", from);
    data.put("to", "2024-12-31");
    return data;
  }

  private void tell(String type, Map<String, Object> data) {
    Topics.publish("tasks", stream, ++version, type, Json.MAPPER.valueToTree(data).toString());
  }
}

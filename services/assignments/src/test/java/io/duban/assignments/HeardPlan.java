package io.duban.assignments;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import io.duban.kernel.store.Json;
import io.duban.testkit.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// A plan of its own document number, as the tasks service tells of it.
final class HeardPlan {
  static final String ISSUED = "2024-03-12";
  static final String AMENDED = "2024-07-01";
  static final String AUTHORITY = "试办〔2024〕6号";

  private final String document = "试办 " + UUID.randomUUID();
  private final StreamId stream = StreamId.of("plan", Names.id("plan", document));
  private long version;

  String document() {
    return document;
  }

  /// After which a query shows what was told last.
  String token() {
    return stream + "@" + version;
  }

  UUID item(int item) {
    return Names.id("item", document, Integer.toString(item));
  }

  UUID assignment(int item, String unit) {
    return Names.id("assignment", document, item(item).toString(), unit);
  }

  UUID implied(String unit) {
    return Names.id("assignment", document, "implied", unit);
  }

  void names(String unit, String role, int item, String number, String from) {
    tell(
        "UnitNamed",
        Map.of(
            "documentNumber",
            document,
            "plan",
            stream.id(),
            "item",
            item(item),
            "itemNumber",
            number,
            "itemTitle",
            "举措" + item,
            "unit",
            unit,
            "role",
            role,
            "basis",
            "stated",
            "from",
            from,
            "to",
            "2024-12-31"));
  }

  void implies(String unit, String from, int... items) {
    var range = new ArrayList<Map<String, Object>>();
    IntStream.of(items).forEach(item -> range.add(Map.of("id", item(item), "number", "1." + item)));
    tell(
        "UnitsImplied",
        Map.of(
            "documentNumber",
            document,
            "plan",
            stream.id(),
            "units",
            List.of(unit),
            "fromItem",
            "1.1",
            "toItem",
            "1.9",
            "items",
            range,
            "role",
            "implied",
            "rule",
            "各区",
            "from",
            from,
            "to",
            "2024-12-31"));
  }

  void releases(String unit, int item) {
    tell(
        "UnitReleased",
        Map.of(
            "documentNumber", document,
            "plan", stream.id(),
            "item", item(item),
            "itemNumber", "1." + item,
            "unit", unit,
            "authorisedBy", AUTHORITY,
            "from", AMENDED));
  }

  void releasesImplied(String unit) {
    tell(
        "UnitReleased",
        Map.of(
            "documentNumber", document,
            "plan", stream.id(),
            "unit", unit,
            "authorisedBy", AUTHORITY,
            "from", AMENDED));
  }

  void learns(String name, String unit) {
    tell("UnitAliasLearned", Map.of("documentNumber", document, "name", name, "unit", unit));
  }

  private void tell(String type, Map<String, Object> data) {
    Topics.publish("tasks", stream, ++version, type, Json.MAPPER.valueToTree(data).toString());
  }
}

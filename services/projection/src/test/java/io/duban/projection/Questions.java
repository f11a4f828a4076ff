package io.duban.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an auditor asks the service.
final class Questions {
  private Questions() {}

  static Map<String, Object> openByKind() {
    return get("/api/v1/alerts", Map.of("status", "open")).getMap("byKind");
  }

  static JsonPath tasks(Map<String, String> query) {
    return get("/api/v1/lists/tasks", query);
  }

  /// The work item that bears the number now.
  static JsonPath one(String number) {
    JsonPath found = tasks(Map.of("number", number));
    assertThat(found.getInt("total")).as("items %s", number).isEqualTo(1);
    return found;
  }

  static JsonPath alerts(String name, String value, String other, String otherValue) {
    return get("/api/v1/alerts", Map.of(name, value, other, otherValue, "limit", "200"));
  }

  /// All that the lists show of the plan, and the alerts that stand.
  static List<Object> everything() {
    List<Object> everything = new ArrayList<>();
    for (String list : List.of("tasks", "indicators", "problems")) {
      everything.add(get("/api/v1/lists/" + list, Map.of()).getList("items"));
    }
    everything.add(get("/api/v1/progress/plans/" + Facts.PLAN, Map.of()).getMap(""));
    JsonPath open = alerts("status", "open", "sort", "kind");
    for (String field : List.of("id", "unit", "title", "item", "dueOn")) {
      everything.add(open.getList("items." + field));
    }
    return everything;
  }

  /// The numbers of all work items, read page by page.
  static List<String> everyNumber(String sort) {
    List<String> numbers = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page = tasks(Map.of("sort", sort, "limit", "10", "cursor", cursor));
      numbers.addAll(page.getList("items.number"));
      cursor = page.getString("next");
    }
    return numbers;
  }

  static JsonPath get(String path, Map<String, String> query) {
    return auditor().queryParams(query).get(path).then().statusCode(200).extract().jsonPath();
  }

  static RequestSpecification auditor() {
    return given().auth().oauth2(Tokens.of("auditor"));
  }
}

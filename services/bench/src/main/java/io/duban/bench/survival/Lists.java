package io.duban.bench.survival;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.duban.bench.survival.Evidence.Row;
import io.duban.local.Installation;
import io.duban.local.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the lists answer over REST, all pages of them.
final class Lists {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Finding> findings = new ArrayList<>();
  private final Installation installation;
  private final String token;

  Lists(Installation installation) {
    this.installation = installation;
    this.token = installation.token("auditor", null);
  }

  /// What is wrong with the lists as such.
  List<Finding> findings() {
    return findings;
  }

  /// The three lists by name, then by the row's id.
  Map<String, Map<String, Row>> rows() throws IOException, InterruptedException {
    return Map.of(
        "tasks", rows("tasks", "status", "percent"),
        "indicators", rows("indicators", "", "value"),
        "problems", rows("problems", "status", ""));
  }

  List<String> openAlerts() throws IOException, InterruptedException {
    return ids(pages("projection", "/api/v1/alerts?status=open"));
  }

  List<String> openCases() throws IOException, InterruptedException {
    return ids(pages("supervision", "/api/v1/cases?status=open"));
  }

  private Map<String, Row> rows(String list, String status, String figure)
      throws IOException, InterruptedException {
    var rows = new HashMap<String, Row>();
    for (JsonNode line : pages("projection", "/api/v1/lists/" + list + "?")) {
      var row = new Row(text(line, status), text(line, figure));
      if (rows.put(text(line, "id"), row) != null) {
        findings.add(new Finding("a list shows once", list + "/" + text(line, "id"), "twice"));
      }
    }
    return rows;
  }

  private List<JsonNode> pages(String service, String path)
      throws IOException, InterruptedException {
    var lines = new ArrayList<JsonNode>();
    String cursor = "";
    while (true) {
      JsonNode page = get(service, path + "&limit=200" + cursor);
      page.path("items").forEach(lines::add);
      String next = text(page, "next");
      if (next.isEmpty()) {
        if (lines.size() != page.path("total").asLong()) {
          String total = page.path("total") + " for " + lines.size();
          findings.add(new Finding("a list counts what it shows", path, total));
        }
        return lines;
      }
      cursor = "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
  }

  private JsonNode get(String service, String path) throws IOException, InterruptedException {
    int port = installation.ports().of(service);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token)
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new Trouble(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private static List<String> ids(List<JsonNode> lines) {
    return lines.stream().map(line -> text(line, "id")).toList();
  }

  private static String text(JsonNode line, String field) {
    JsonNode value = line.path(field);
    return value.isNull() ? "" : value.asText();
  }
}

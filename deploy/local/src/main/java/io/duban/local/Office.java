package io.duban.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// What the leading-group office does over REST: every path that the command line calls is here.
/// Whatever is said twice changes nothing.
final class Office {
  private static final String API = "/api/v1";

  private final Rest office;

  Office(Installation installation) {
    office = new Rest(installation, "office");
  }

  /// The last opened business day.
  Optional<LocalDate> day() throws IOException {
    var answer = office.get("supervision", API + "/business-day");
    if (answer.status() == 404) {
      return Optional.empty();
    }
    String date = answer.accepted("the business day").path("date").asText();
    return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
  }

  String dayText() throws IOException {
    return day().map(LocalDate::toString).orElse("no day is open yet");
  }

  void openDay(LocalDate date) throws IOException {
    office
        .post("supervision", API + "/business-day", object().put("date", date.toString()))
        .accepted("opening " + date);
  }

  void publishCalendar(JsonNode calendar) throws IOException {
    String year = calendar.path("year").asText();
    office
        .post("supervision", API + "/calendars/" + year, without(calendar, "year"))
        .accepted("the calendar of " + year);
  }

  void adoptPolicy(JsonNode policy) throws IOException {
    office.post("supervision", API + "/policies", policy).accepted("the policy");
  }

  /// What was registered, the rows that were not taken, and a token for each unit.
  JsonNode importUnits(JsonNode units) throws IOException {
    return office.create("assignments", API + "/units/import", units).accepted("the unit registry");
  }

  /// A list of plans that is given as soon as the tasks service has heard what the token names.
  Rest.Answer plansAfter(String token) throws IOException {
    return office.get("tasks", API + "/plans?limit=1&after=" + token);
  }

  /// The id of the draft.
  String draftPlan(JsonNode plan) throws IOException {
    return office.create("tasks", API + "/plans", plan).accepted("the plan").path("id").asText();
  }

  JsonNode plan(String id) throws IOException {
    return office.get("tasks", API + "/plans/" + id).accepted("the plan");
  }

  /// The id of the draft that was read from a notice.
  String draftNotice(String mediaType, byte[] file) throws IOException {
    return office
        .upload("tasks", API + "/plans", mediaType, file)
        .accepted("the notice was not taken")
        .path("id")
        .asText();
  }

  /// How the draft was read, all pages as one.
  JsonNode reading(String id) throws IOException {
    return whole(API + "/plans/" + id + "/reading?limit=1000", "there is no reading");
  }

  /// The notice's lines, each with what was read from it.
  JsonNode lines(String id) throws IOException {
    return whole(API + "/plans/" + id + "/reading/lines?limit=1000", "there is no reading");
  }

  /// The id of the plan that was adopted under a document number.
  String adoptedPlan(String documentNumber) throws IOException {
    for (JsonNode plan :
        office
            .get("tasks", API + "/plans?documentNumber=" + encoded(documentNumber))
            .accepted("the list of plans")
            .path("items")) {
      return plan.path("id").asText();
    }
    throw new Trouble("there is no plan " + documentNumber);
  }

  /// What a draft would change in a plan, all pages as one.
  JsonNode changes(String plan, String draft, String covers) throws IOException {
    String query = "/changes?limit=1000&covers=" + covers + "&draft=" + draft;
    return whole(API + "/plans/" + plan + query, "the changes");
  }

  /// Puts the draft in force as an amendment of the plan, both as they were when the changes were
  /// told.
  void amend(String plan, String draft, JsonNode changes) throws IOException {
    var body =
        object()
            .put("draft", draft)
            .put("draftVersion", changes.path("draftVersion").asLong())
            .put("covers", changes.path("covers").asText());
    office
        .post(
            "tasks",
            API + "/plans/" + plan + "/amendments",
            "\"" + changes.path("version").asText() + "\"",
            body)
        .accepted("amending the plan");
  }

  /// The first page, with the items of all.
  private JsonNode whole(String path, String what) throws IOException {
    JsonNode first = office.get("tasks", path).accepted(what);
    var items = (ArrayNode) first.path("items");
    JsonNode page = first;
    while (page.path("next").isNumber()) {
      page = office.get("tasks", path + "&from=" + page.path("next").asText()).accepted(what);
      items.addAll((ArrayNode) page.path("items"));
    }
    return first;
  }

  Rest.Answer adoptPlan(String id) throws IOException {
    return office.post("tasks", API + "/plans/" + id + "/adoption", object());
  }

  /// A page of one of the lists `tasks`, `indicators`, `problems`, for its totals.
  JsonNode list(String name) throws IOException {
    return office
        .get("projection", API + "/lists/" + name + "?limit=1")
        .accepted("the list of " + name);
  }

  /// A page of the open alerts, for their totals.
  JsonNode openAlerts() throws IOException {
    return office
        .get("projection", API + "/alerts?status=open&limit=1")
        .accepted("the list of alerts");
  }

  /// What the projection has of a plan so far; empty until it has heard of it.
  Optional<JsonNode> progress(String plan) throws IOException {
    var answer = office.get("projection", API + "/progress/plans/" + plan);
    return answer.status() == 404
        ? Optional.empty()
        : Optional.of(answer.accepted("the plan's progress"));
  }

  /// The code of the one unit that is known by a name.
  String unitCode(String name) throws IOException {
    var found =
        office
            .get("assignments", API + "/units?limit=200&query=" + encoded(name))
            .accepted("the unit registry")
            .path("items");
    return StreamSupport.stream(found.spliterator(), false)
        .filter(unit -> isKnownAs(unit, name))
        .map(unit -> unit.path("code").asText())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no unit is known as " + name));
  }

  private static boolean isKnownAs(JsonNode unit, String name) {
    return unit.path("name").asText().equals(name)
        || unit.path("shortName").asText().equals(name)
        || StreamSupport.stream(unit.path("aliases").spliterator(), false)
            .anyMatch(alias -> alias.asText().equals(name));
  }

  private static JsonNode without(JsonNode node, String field) {
    return node instanceof ObjectNode object ? object.deepCopy().without(field) : node;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

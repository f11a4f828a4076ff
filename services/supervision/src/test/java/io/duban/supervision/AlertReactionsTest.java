package io.duban.supervision;

import static io.duban.supervision.Desk.API;
import static io.duban.supervision.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import io.duban.testkit.Stack;
import io.duban.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stack.class)
class AlertReactionsTest {
  @Test
  void an_alert_opens_one_reminder_and_its_clearing_settles_it() {
    var alert = StreamId.of("alert", UUID.randomUUID());
    var reminder = Names.id("case", alert.id().toString());
    raised(alert, 1, "overdue", "kjj");
    raised(alert, 1, "overdue", "kjj");
    as("unit")
        .queryParam("after", "case-" + reminder + "@1")
        .get(API + "/cases/" + reminder)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("status", equalTo("open"))
        .body("step", equalTo("reminder"))
        .body("unit", equalTo("kjj"))
        // five working days after Monday 1 July 2024
        .body("replyBy", equalTo("2024-07-08"))
        .body("provisional", equalTo(true));
    cleared(alert, 2, "closed", "2024-07-03");
    as("unit")
        .queryParam("after", "case-" + reminder + "@2")
        .get(API + "/cases/" + reminder)
        .then()
        .header("ETag", "\"2\"")
        .body("status", equalTo("settled"))
        .body("settledOn", equalTo("2024-07-03"));
    assertThat(opened(reminder)).isEqualTo(1);
  }

  @Test
  void a_reminder_goes_over_to_the_unit_that_answers_now() {
    var alert = StreamId.of("alert", UUID.randomUUID());
    var reminder = Names.id("case", alert.id().toString());
    raised(alert, 1, "overdue", "old-" + alert.id());
    cleared(alert, 2, "reassigned", "2024-07-01");
    raised(alert, 3, "overdue", "new-" + alert.id());
    as("unit")
        .queryParam("after", "case-" + reminder + "@3")
        .queryParam("unit", "new-" + alert.id())
        .get(API + "/cases")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(reminder.toString())));
    as("unit")
        .queryParam("unit", "old-" + alert.id())
        .get(API + "/cases")
        .then()
        .body("total", equalTo(0));
  }

  @Test
  void what_the_policy_wants_no_reminder_for_gets_none() {
    var quiet = StreamId.of("alert", UUID.randomUUID());
    var nobodys = StreamId.of("alert", UUID.randomUUID());
    var loud = StreamId.of("alert", UUID.randomUUID());
    raised(quiet, 1, "due-soon", "kjj");
    raised(nobodys, 1, "overdue", "");
    raised(loud, 1, "overdue", "kjj");
    var last = Names.id("case", loud.id().toString());
    as("unit").queryParam("after", "case-" + last + "@1").get(API + "/cases/" + last);
    assertThat(opened(last)).isEqualTo(1);
    as("unit")
        .queryParam("after", quiet + "@1")
        .get(API + "/cases/" + Names.id("case", quiet.id().toString()))
        .then()
        .statusCode(404);
    as("unit")
        .queryParam("after", nobodys + "@1")
        .get(API + "/cases/" + Names.id("case", nobodys.id().toString()))
        .then()
        .statusCode(404);
  }

  private static long opened(UUID reminder) {
    var stream = "case-" + reminder;
    return Topics.read(
            "supervision",
            read -> read.stream().anyMatch(message -> message.stream().equals(stream)))
        .stream()
        .filter(message -> message.stream().equals(stream) && message.type().equals("CaseOpened"))
        .count();
  }

  private static void cleared(StreamId alert, long version, String reason, String on) {
    Topics.publish(
        "alerts",
        alert,
        version,
        "AlertCleared",
        """
        {"kind":"overdue","subject":"item:x","clearedOn":"%s","reason":"%s","policyVersion":1,
        "causes":[]}
        """
            .formatted(on, reason));
  }

  private static void raised(StreamId alert, long version, String kind, String unit) {
    Topics.publish(
        "alerts",
        alert,
        version,
        "AlertRaised",
        """
        {"kind":"%s","subject":"item:x","dueVersion":"2024-06","unit":"%s","title":"举措","raisedOn":"2024-07-01",
        "dueOn":"2024-06-28","policyVersion":1,"inputs":{},"causes":[]}
        """
            .formatted(kind, unit));
  }
}

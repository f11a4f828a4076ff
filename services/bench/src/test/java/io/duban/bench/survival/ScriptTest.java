package io.duban.bench.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScriptTest {
  private static final LocalDate TODAY = LocalDate.parse("2024-05-10");
  private static final String MONTHLY =
      "{\"cadence\":\"monthly\",\"effectiveFrom\":\"2024-04-01\",\"units\":[{\"unit\":\"u\"}]}";

  @Test
  void an_item_that_somebody_has_ruled_on_is_left_alone() throws Exception {
    var open = fact("item-1", 1, "WorkItemRegistered", MONTHLY);
    var closed = fact("item-2", 1, "WorkItemRegistered", MONTHLY);
    var verified = fact("item-2", 2, "CompletionVerified", "{}");
    var stores = Map.of("tasks", List.of(open, closed, verified));
    assertThat(paths(stores, "supervision")).containsExactly("/api/v1/tasks/1/reports");
  }

  @Test
  void an_offer_that_was_answered_is_left_alone() throws Exception {
    var open = fact("assignment-1", 1, "AssignmentOffered", "{\"unit\":\"u\"}");
    var returned = fact("assignment-2", 1, "AssignmentOffered", "{\"unit\":\"u\"}");
    var answer = fact("assignment-2", 2, "AssignmentReturned", "{}");
    var item = fact("item-1", 1, "WorkItemRegistered", MONTHLY);
    var stores = Map.of("tasks", List.of(item), "assignments", List.of(open, returned, answer));
    assertThat(paths(stores, "supervision", "tasks"))
        .containsExactly("/api/v1/assignments/1/acknowledgement");
  }

  @Test
  void a_plan_without_an_item_to_report_on_is_told() throws Exception {
    var closed = fact("item-2", 1, "WorkItemRegistered", MONTHLY);
    var verified = fact("item-2", 2, "CompletionVerified", "{}");
    var stores = Map.of("tasks", List.of(closed, verified));
    assertThatThrownBy(() -> new Script(stores, TODAY, 1))
        .hasMessageContaining("no work item with monthly reports");
  }

  private static Set<String> paths(Map<String, List<Fact>> stores, String... without) {
    var script = new Script(stores, TODAY, 1);
    var paths = new HashSet<String>();
    IntStream.range(0, 200)
        .mapToObj(i -> script.next("key-" + i, Set.of(without)))
        .filter(command -> command != null)
        .forEach(command -> paths.add(command.path()));
    return paths;
  }

  private static Fact fact(String stream, long version, String type, String data)
      throws JsonProcessingException {
    return new Fact(version, stream, version, type, "office", new ObjectMapper().readTree(data));
  }
}

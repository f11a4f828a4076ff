package io.duban.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestTest {

  @Test
  void a_refusal_is_told_with_each_field() throws Exception {
    var body =
        Documents.parse(
            """
            {"code":"invalid-request","title":"Fields break rules","status":400,
            "errors":[{"pointer":"/tasks/1/number","rule":"unique","message":"stands twice"}]}
            """);
    assertThatThrownBy(() -> answer(400, body).accepted("the plan"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("the plan: 400 invalid-request Fields break rules")
        .hasMessageContaining("/tasks/1/number")
        .hasMessageContaining("unique: stands twice");
  }

  @Test
  void an_answer_without_a_document_is_told_by_its_status() {
    assertThatThrownBy(() -> answer(502, MissingNode.getInstance()).accepted("the list of tasks"))
        .hasMessage("the list of tasks: 502");
  }

  @Test
  void an_accepted_answer_gives_its_body() throws Exception {
    var body = Documents.parse("{\"id\":\"1\"}");
    assertThat(answer(201, body).accepted("the plan").path("id").asText()).isEqualTo("1");
    assertThat(answer(409, Documents.parse("{\"code\":\"x\"}")).isRefused("x")).isTrue();
  }

  private static Rest.Answer answer(int status, JsonNode body) {
    return new Rest.Answer(status, body, Duration.ZERO);
  }
}

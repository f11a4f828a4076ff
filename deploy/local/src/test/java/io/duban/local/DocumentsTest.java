package io.duban.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  @TempDir Path folder;

  @Test
  void yaml_reaches_the_service_as_it_stands() throws Exception {
    JsonNode plan =
        read("plan.yaml", "number: 1.10\nissueDate: 2024-03-12\nvalue: \"3.0\"\naction: 2\n");
    assertThat(new String(Documents.bytes(plan), StandardCharsets.UTF_8))
        .isEqualTo("{\"number\":1.10,\"issueDate\":\"2024-03-12\",\"value\":\"3.0\",\"action\":2}");
  }

  @Test
  void json_is_read_by_its_name() throws Exception {
    assertThat(read("plan.json", "{\"title\":\"计划\"}").path("title").asText()).isEqualTo("计划");
  }

  @Test
  void a_fault_is_told_with_its_place() {
    assertThatThrownBy(() -> read("plan.yaml", "title: [a,\nb: }\n"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("plan.yaml, line 2, column");
  }

  @Test
  void a_file_that_holds_no_document_is_told() {
    assertThatThrownBy(() -> read("plan.yaml", "just words"))
        .hasMessageEndingWith("holds no YAML document");
    assertThatThrownBy(() -> Documents.read(folder.resolve("none.yaml")))
        .hasMessageStartingWith("there is no file");
  }

  private JsonNode read(String name, String content) throws Exception {
    return Documents.read(Files.writeString(folder.resolve(name), content));
  }
}

package io.duban.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContractsTest {
  @Test
  void examples_are_kept_for_ever() throws IOException {
    ExampleLock.check();
  }

  @Test
  void the_topics_carry_the_events_that_have_schemas() throws IOException {
    var api =
        new YAMLMapper().readTree(Contracts.root().resolve("contracts/asyncapi.yaml").toFile());
    var payloads = new TreeSet<String>();
    for (JsonNode message : api.at("/components/messages")) {
      payloads.add(message.at("/payload/$ref").asText());
    }
    assertThat(payloads).isEqualTo(schemas());
    var sent = new TreeSet<String>();
    for (JsonNode channel : api.path("channels")) {
      channel.path("messages").forEach(message -> sent.add(message.path("$ref").asText()));
    }
    var described = new TreeSet<String>();
    api.at("/components/messages")
        .fieldNames()
        .forEachRemaining(name -> described.add("#/components/messages/" + name));
    assertThat(sent).isEqualTo(described);
  }

  private static Set<String> schemas() throws IOException {
    Path root = Contracts.root().resolve("contracts");
    try (var files = Files.walk(root.resolve("events"))) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".json"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}

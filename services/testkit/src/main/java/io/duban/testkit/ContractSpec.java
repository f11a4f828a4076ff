package io.duban.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.duban.kernel.store.EventCodec;
import io.duban.kernel.store.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Makes the schemas under `contracts/events/` the judge of the code.
public final class ContractSpec {
  private static final ObjectMapper TOLERANT =
      Json.MAPPER.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final String service;
  private final Path folder;

  private ContractSpec(String service, Path folder) {
    this.service = service;
    this.folder = folder;
  }

  /// The contracts of a service: `tasks`, ..., `projection`.
  public static ContractSpec of(String service) {
    return new ContractSpec(service, Contracts.events().resolve(service));
  }

  static ContractSpec in(String service, Path folder) {
    return new ContractSpec(service, folder);
  }

  /// Records and schemas name the same events; each example is valid, reads into its record and
  /// writes back equal; what the record requires the schema requires, and the other way round.
  public <E> void matches(Class<E> sealedEvents) throws IOException {
    var types = EventCodec.of(sealedEvents).types();
    assertThat(schemas()).as("events of %s and their schemas", service).isEqualTo(types.keySet());
    for (var type : types.entrySet()) {
      matches(type.getKey(), type.getValue());
    }
  }

  /// Each tolerant record reads every example of its event.
  public void isReadBy(Map<String, Class<?>> readers) throws IOException {
    for (var reader : readers.entrySet()) {
      for (JsonNode example : schema(reader.getKey()).path("examples")) {
        assertThat(TOLERANT.treeToValue(example, reader.getValue())).isNotNull();
      }
    }
  }

  private void matches(String event, Class<?> record) throws IOException {
    JsonNode schema = schema(event);
    assertThat(schema.path("additionalProperties").asBoolean(true))
        .as("%s allows additional properties", event)
        .isFalse();
    assertThat(names(schema.path("properties").fieldNames()))
        .as("%s: fields of schema and record", event)
        .isEqualTo(Components.all(record));
    assertThat(texts(schema.path("required")))
        .as("%s: what the schema and the record require", event)
        .isEqualTo(Components.required(record));
    assertThat(schema.path("examples")).as("%s has an example", event).isNotEmpty();
    var validator =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    for (JsonNode example : schema.path("examples")) {
      assertThat(validator.validate(example)).as("example of %s", event).isEmpty();
      JsonNode written = Json.MAPPER.valueToTree(Json.MAPPER.treeToValue(example, record));
      assertThat(written).as("%s there and back", event).isEqualTo(example);
    }
  }

  private JsonNode schema(String event) throws IOException {
    return Json.MAPPER.readTree(Files.readString(folder.resolve(event + ".json")));
  }

  private Set<String> schemas() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - 5))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> names(Iterator<String> fields) {
    var names = new TreeSet<String>();
    fields.forEachRemaining(names::add);
    return names;
  }

  private static Set<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The components of a record as the JSON sees them.
  private static final class Components {
    static Set<String> all(Class<?> record) {
      var names = new TreeSet<String>();
      for (var component : record.getRecordComponents()) {
        names.add(component.getName());
      }
      return names;
    }

    static Set<String> required(Class<?> record) {
      var names = new TreeSet<String>();
      for (var component : record.getRecordComponents()) {
        boolean optional =
            component.getType() == Optional.class
                || component
                    .getAnnotatedType()
                    .isAnnotationPresent(org.jspecify.annotations.Nullable.class);
        if (!optional) {
          names.add(component.getName());
        }
      }
      return names;
    }
  }
}

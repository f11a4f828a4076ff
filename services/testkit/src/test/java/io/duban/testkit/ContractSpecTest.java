package io.duban.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// That the schemas judge, and the lock keeps.
class ContractSpecTest {
  private static final String PAID =
      """
      {"type": "object", "additionalProperties": false, "required": ["amount"],
       "properties": {"amount": {"type": "integer"}, "note": {"type": "string"}},
       "examples": [{"amount": 5, "note": "rent"}, {"amount": 7}]}
      """;

  @TempDir private Path folder;

  sealed interface Right {
    record Paid(int amount, @Nullable String note) implements Right {}
  }

  sealed interface LacksAField {
    record Paid(@Nullable String note) implements LacksAField {}
  }

  sealed interface HasAField {
    record Paid(int amount, @Nullable String note, String payer) implements HasAField {}
  }

  sealed interface AllowsNull {
    record Paid(@Nullable Integer amount, @Nullable String note) implements AllowsNull {}
  }

  sealed interface RequiresMore {
    record Paid(int amount, String note) implements RequiresMore {}
  }

  sealed interface HasAnEvent {
    record Paid(int amount, @Nullable String note) implements HasAnEvent {}

    record Refunded(int amount) implements HasAnEvent {}
  }

  @BeforeEach
  void schema() throws IOException {
    Files.writeString(folder.resolve("Paid.json"), PAID);
  }

  @Test
  void records_and_schemas_that_agree_pass() {
    assertThatCode(() -> spec().matches(Right.class)).doesNotThrowAnyException();
  }

  @Test
  void a_record_that_lost_a_required_field_fails() {
    assertThatThrownBy(() -> spec().matches(LacksAField.class)).hasMessageContaining("amount");
  }

  @Test
  void a_record_with_a_field_more_fails() {
    assertThatThrownBy(() -> spec().matches(HasAField.class)).hasMessageContaining("payer");
  }

  @Test
  void a_record_that_allows_what_the_schema_requires_fails() {
    assertThatThrownBy(() -> spec().matches(AllowsNull.class)).hasMessageContaining("amount");
  }

  @Test
  void a_record_that_requires_what_the_schema_does_not_fails() {
    assertThatThrownBy(() -> spec().matches(RequiresMore.class)).hasMessageContaining("note");
  }

  @Test
  void an_event_without_its_schema_fails() {
    assertThatThrownBy(() -> spec().matches(HasAnEvent.class)).hasMessageContaining("Refunded");
  }

  @Test
  void a_schema_without_its_event_fails() throws IOException {
    Files.writeString(folder.resolve("Refunded.json"), PAID);
    assertThatThrownBy(() -> spec().matches(Right.class)).hasMessageContaining("Refunded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'\"amount\": 5'; '\"amount\": \"5\"'; example of Paid",
        "'{\"amount\": 7}'; '{}'; example of Paid",
        "'\"additionalProperties\": false'; '\"additionalProperties\": true'; additional",
      })
  void a_schema_that_says_something_else_fails(String from, String to, String message)
      throws IOException {
    Files.writeString(folder.resolve("Paid.json"), PAID.replace(from, to));
    assertThatThrownBy(() -> spec().matches(Right.class)).hasMessageContaining(message);
  }

  @Test
  void a_reader_that_needs_more_than_the_example_has_fails() {
    assertThatCode(() -> spec().isReadBy(Map.of("Paid", Right.Paid.class)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> spec().isReadBy(Map.of("Paid", Integer.class)))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"'\"amount\": 5'; '\"amount\": 6'", "'{\"amount\": 7}'; '{\"amount\": 8}'"})
  void an_example_that_was_edited_fails_even_when_new_ones_are_accepted(String from, String to)
      throws IOException {
    ExampleLock.check(folder, true);
    ExampleLock.check(folder, false);
    Files.writeString(folder.resolve("Paid.json"), PAID.replace(from, to));
    assertThatThrownBy(() -> ExampleLock.check(folder, true))
        .hasMessageContaining("never edited or deleted");
  }

  @Test
  void an_example_that_is_new_must_be_accepted() throws IOException {
    ExampleLock.check(folder, true);
    Files.writeString(folder.resolve("Refunded.json"), PAID);
    assertThatThrownBy(() -> ExampleLock.check(folder, false)).hasMessageContaining("Refunded");
    ExampleLock.check(folder, true);
    ExampleLock.check(folder, false);
    assertThat(Files.readAllLines(folder.resolve("examples.lock"))).hasSize(4);
  }

  private ContractSpec spec() {
    return ContractSpec.in("test", folder);
  }
}

package io.duban.tasks.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.duban.kernel.store.Json;
import io.duban.tasks.notice.Field;
import io.duban.tasks.notice.Span;
import io.duban.tasks.notice.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A notice's text beside the draft, to compare them.
///
/// @param total lines in all that are not blank
/// @param next where the next page begins
@Schema(name = "ReadLines")
record LinesView(
    String documentNumber, long version, List<LineView> items, int total, @Nullable Integer next) {

  /// One line of the notice.
  ///
  /// @param line its number in the text, from 1
  /// @param fields what was read from it, in the order of its words
  /// @param unread words of it that became no field
  @Schema(name = "ReadLine")
  record LineView(int line, int offset, String text, List<ReadAs> fields, List<String> unread) {}

  /// One thing that was read.
  ///
  /// @param pointer where it was put in the draft
  /// @param confidence in percent
  /// @param edited whether the draft says something else there by now
  @Schema(name = "ReadAs")
  record ReadAs(String pointer, String value, int confidence, boolean accepted, boolean edited) {}

  static LinesView of(DraftRead read, int from, int limit) {
    var text = read.reading().text();
    var slice = Slice.of(text.lines(), from, limit);
    var fields = new HashMap<Integer, List<Field>>();
    for (var field : read.reading().fields()) {
      at(fields, text.line(field.span().from())).add(field);
    }
    var unread = new HashMap<Integer, List<Unread>>();
    for (var one : read.reading().unread()) {
      if (!one.reason().equals("punctuation")) {
        at(unread, text.line(one.span().from())).add(one);
      }
    }
    JsonNode asRead = Json.MAPPER.valueToTree(read.reading().plan());
    JsonNode now = Json.MAPPER.valueToTree(read.draft().plan());
    var items = new ArrayList<LineView>();
    for (var span : slice.items()) {
      int line = text.line(span.from());
      items.add(
          new LineView(
              line,
              span.from(),
              text.words(span),
              fields.getOrDefault(line, List.of()).stream()
                  .map(field -> readAs(field, read, asRead, now))
                  .toList(),
              unread.getOrDefault(line, List.of()).stream()
                  .map(Unread::span)
                  .map((Span words) -> text.words(words))
                  .toList()));
    }
    return new LinesView(
        read.draft().plan().documentNumber(), read.version(), items, slice.total(), slice.next());
  }

  private static ReadAs readAs(Field field, DraftRead read, JsonNode asRead, JsonNode now) {
    var place = JsonPointer.compile(field.pointer());
    return new ReadAs(
        field.pointer(),
        field.value(),
        field.confidence(),
        read.accepted(field.pointer()),
        !asRead.at(place).equals(now.at(place)));
  }

  private static <T> List<T> at(Map<Integer, List<T>> lines, int line) {
    return lines.computeIfAbsent(line, _ -> new ArrayList<>());
  }
}

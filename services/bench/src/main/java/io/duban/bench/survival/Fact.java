package io.duban.bench.survival;

import com.fasterxml.jackson.databind.JsonNode;

/// An event as it stands in a store or on a topic.
///
/// @param actor the subject that caused it
public record Fact(
    long position, String stream, long version, String type, String actor, JsonNode data) {

  String at() {
    return stream + "@" + version;
  }
}

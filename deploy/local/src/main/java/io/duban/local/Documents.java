package io.duban.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads JSON and YAML as they stand: `1.10` stays `1.10`, and a date stays text.
final class Documents {
  private static final ObjectMapper JSON = exact(new JsonMapper());
  private static final ObjectMapper YAML = exact(new YAMLMapper());

  private Documents() {}

  static JsonNode read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Trouble("there is no file " + file);
    }
    boolean json = file.toString().endsWith(".json");
    try {
      JsonNode read = (json ? JSON : YAML).readTree(file.toFile());
      if (!read.isObject() && !read.isArray()) {
        throw new Trouble(file + " holds no " + (json ? "JSON" : "YAML") + " document");
      }
      return read;
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      String place = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw new Trouble(
          file + place + ": " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  static JsonNode parse(String json) throws JsonProcessingException {
    return JSON.readTree(json);
  }

  static byte[] bytes(Object content) {
    try {
      return JSON.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectMapper exact(ObjectMapper mapper) {
    return mapper
        .configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true)
        .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
  }
}

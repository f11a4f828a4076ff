package io.duban.bench.survival;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.TreeMap;

/// Canonical JSON (RFC 8785) and its digest, written down a second time so that the proof does not
/// rest on the code that it checks. Numbers are whole, as the contracts have them.
final class Canonical {
  private static final long LARGEST_EXACT = 1L << 53;

  private Canonical() {}

  static byte[] digest(JsonNode json) {
    var text = new StringBuilder();
    write(json, text);
    return sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  static byte[] chain(byte[] previous, byte[] digest) {
    var sha = sha256();
    sha.update(previous);
    return sha.digest(digest);
  }

  private static void write(JsonNode json, StringBuilder text) {
    switch (json.getNodeType()) {
      case OBJECT -> object(json, text);
      case ARRAY -> {
        text.append('[');
        for (int i = 0; i < json.size(); i++) {
          text.append(i == 0 ? "" : ",");
          write(json.path(i), text);
        }
        text.append(']');
      }
      case STRING -> string(json.asText(), text);
      case NUMBER -> text.append(whole(json));
      case BOOLEAN, NULL -> text.append(json.asText());
      default -> throw new IllegalArgumentException("no JSON: " + json.getNodeType());
    }
  }

  /// Members in the order of their names' UTF-16 code units, which is that of Java's strings.
  private static void object(JsonNode json, StringBuilder text) {
    var members = new TreeMap<String, JsonNode>();
    json.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    text.append('{');
    String separator = "";
    for (var member : members.entrySet()) {
      text.append(separator);
      string(member.getKey(), text);
      text.append(':');
      write(member.getValue(), text);
      separator = ",";
    }
    text.append('}');
  }

  /// Jackson escapes what RFC 8785 escapes, but writes control characters in capitals.
  private static void string(String value, StringBuilder text) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\') {
        text.append(c);
      } else {
        String escaped = new String(JsonStringEncoder.getInstance().quoteAsString("" + c));
        text.append(escaped.startsWith("\\u") ? escaped.toLowerCase(Locale.ROOT) : escaped);
      }
    }
    text.append('"');
  }

  private static long whole(JsonNode number) {
    if (!number.isIntegralNumber() || Math.abs(number.asLong()) > LARGEST_EXACT) {
      throw new IllegalArgumentException("not a whole number: " + number);
    }
    return number.asLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

package io.duban.kernel.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.kernel.StreamId;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/// What makes the log tamper-evident: the digest of an event and the chain over all digests.
public final class Digests {
  /// The chain before the first position.
  static byte[] start() {
    return new byte[32];
  }

  private Digests() {}

  /// SHA-256 of the canonical JSON (RFC 8785) of what the event says.
  public static byte[] digest(
      StreamId stream, long version, String type, JsonNode data, JsonNode meta) {
    var whole = Json.MAPPER.createObjectNode();
    whole.put("stream", stream.value()).put("version", version).put("type", type);
    whole.set("data", data);
    whole.set("meta", meta);
    return canonical(whole);
  }

  /// SHA-256 of the value's canonical JSON (RFC 8785), in hex.
  public static String of(Object value) {
    return hex(canonical(Json.MAPPER.valueToTree(value)));
  }

  private static byte[] canonical(JsonNode json) {
    try {
      return sha256().digest(new JsonCanonicalizer(json.toString()).getEncodedUTF8());
    } catch (IOException e) {
      throw new IllegalStateException("own JSON does not parse", e);
    }
  }

  /// The chain after an event.
  public static byte[] chain(byte[] previous, byte[] digest) {
    var sha = sha256();
    sha.update(previous);
    return sha.digest(digest);
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /// A fresh SHA-256.
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

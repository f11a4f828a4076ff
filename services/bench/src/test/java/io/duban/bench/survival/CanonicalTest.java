package io.duban.bench.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class CanonicalTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void members_stand_in_order_and_only_control_characters_are_escaped() throws Exception {
    var json = JSON.readTree("{\"b\":[1,true,null,\"\\u000f\\n\\\"\\\\/\"],\"a\":{\"督办\":\"€\"}}");
    String canonical = "{\"a\":{\"督办\":\"€\"},\"b\":[1,true,null,\"\\u000f\\n\\\"\\\\/\"]}";
    assertThat(Canonical.digest(json))
        .isEqualTo(sha256(canonical.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void the_chain_is_over_the_chain_before_and_the_digest() throws Exception {
    byte[] both = new byte[64];
    both[63] = 1;
    byte[] digest = new byte[32];
    digest[31] = 1;
    assertThat(Canonical.chain(new byte[32], digest)).isEqualTo(sha256(both));
  }

  @Test
  void a_fraction_is_not_guessed_at() throws Exception {
    var json = JSON.readTree("{\"a\":0.5}");
    assertThatThrownBy(() -> Canonical.digest(json)).isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] sha256(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}

package io.duban.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
  private static final Instant NOW = Instant.parse("2024-07-01T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path keys;
  private TokenKey key;
  private Tokens tokens;

  @BeforeEach
  void open() throws Exception {
    key = TokenKey.open(keys);
    tokens = new Tokens(key);
  }

  @Test
  void a_token_says_who_in_which_role_and_until_when() throws Exception {
    JsonNode claims = claims(tokens.issue("unit", "330100-kjj", "someone", NOW, HOUR));
    assertThat(claims.path("iss").asText()).isEqualTo("https://duban.local/embedded");
    assertThat(claims.path("aud").asText()).isEqualTo("duban");
    assertThat(claims.path("sub").asText()).isEqualTo("someone");
    assertThat(claims.path("realm_access").path("roles").get(0).asText()).isEqualTo("unit");
    assertThat(claims.path("unit").asText()).isEqualTo("330100-kjj");
    assertThat(claims.path("iat").asLong()).isEqualTo(NOW.getEpochSecond());
    assertThat(claims.path("exp").asLong()).isEqualTo(NOW.plus(HOUR).getEpochSecond());
  }

  @Test
  void without_a_unit_there_is_no_claim_of_one() throws Exception {
    assertThat(claims(tokens.issue("office", null, "office", NOW, HOUR)).has("unit")).isFalse();
  }

  @Test
  void its_signature_holds_under_the_public_key() throws Exception {
    String[] parts = tokens.issue("office", null, "office", NOW, HOUR).split("\\.", -1);
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(key.open());
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
  }

  @Test
  void the_key_is_made_once() throws Exception {
    assertThat(TokenKey.open(keys).openText()).isEqualTo(key.openText());
  }

  @Test
  void what_no_token_can_say_is_refused() {
    assertThatThrownBy(() -> tokens.issue("boss", null, "x", NOW, HOUR))
        .hasMessageContaining("no role boss; the roles are office, unit");
    assertThatThrownBy(() -> tokens.issue("unit", null, "x", NOW, HOUR))
        .hasMessageContaining("--unit");
    assertThatThrownBy(() -> tokens.issue("office", "330100-kjj", "x", NOW, HOUR))
        .hasMessageContaining("role unit only");
    assertThatThrownBy(() -> tokens.issue("office", null, "x", NOW, Duration.ZERO))
        .hasMessageContaining("at least one hour");
  }

  private static JsonNode claims(String token) throws Exception {
    byte[] json = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    return Documents.parse(new String(json, StandardCharsets.UTF_8));
  }
}

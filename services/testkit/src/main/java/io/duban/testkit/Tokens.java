package io.duban.testkit;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Access tokens as the product takes them, signed by a key of this test JVM.
public final class Tokens {
  private static final KeyPair KEYS = keys();

  private Tokens() {}

  /// A token whose subject is `ROLE-01`.
  public static String of(String role) {
    return token(role + "-01", role, null, Duration.ofHours(1));
  }

  /// A unit's token; its subject is `unit-CODE`.
  public static String unit(String code) {
    return token("unit-" + code, "unit", code, Duration.ofHours(1));
  }

  /// One that is no longer valid.
  public static String expired(String role) {
    return token(role + "-01", role, null, Duration.ofHours(-1));
  }

  /// The public key in the form of `DUBAN_OIDC_PUBLIC_KEY`.
  static String publicKey() {
    return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
  }

  private static String token(
      String subject, String role, @Nullable String unit, Duration lifetime) {
    var claims =
        Jwt.issuer("https://duban.local/embedded")
            .audience("duban")
            .subject(subject)
            .claim("realm_access", Map.of("roles", List.of(role)))
            .issuedAt(java.time.Instant.now().minusSeconds(7200))
            .expiresAt(java.time.Instant.now().plus(lifetime));
    if (unit != null) {
      claims.claim("unit", unit);
    }
    return claims.sign(KEYS.getPrivate());
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    }
  }
}

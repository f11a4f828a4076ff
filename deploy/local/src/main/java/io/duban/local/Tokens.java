package io.duban.local;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Issues the access tokens of the embedded default, with the claims where Keycloak puts them.
final class Tokens {
  static final String ISSUER = "https://duban.local/embedded";
  static final String AUDIENCE = "duban";
  static final List<String> ROLES =
      List.of("office", "unit", "supervisor", "head", "auditor", "integrator", "admin");

  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final TokenKey key;

  Tokens(TokenKey key) {
    this.key = key;
  }

  /// @param unit code of the unit that the bearer reports for; only with role `unit`
  String issue(
      String role, @Nullable String unit, String subject, Instant issued, Duration validFor) {
    check(role, unit, validFor);
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", ISSUER);
    claims.put("aud", AUDIENCE);
    claims.put("sub", subject);
    claims.put("preferred_username", subject);
    claims.put("iat", issued.getEpochSecond());
    claims.put("exp", issued.plus(validFor).getEpochSecond());
    claims.put("realm_access", Map.of("roles", List.of(role)));
    if (unit != null) {
      claims.put("unit", unit);
    }
    return signed(claims);
  }

  /// A JSON Web Token (RFC 7519) in compact form, signed with RS256.
  private String signed(Map<String, Object> claims) {
    try {
      String text = part(Map.of("alg", "RS256", "typ", "JWT")) + "." + part(claims);
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key.secret());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + TEXT.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(Map<String, Object> json) {
    return TEXT.encodeToString(Documents.bytes(json));
  }

  private static void check(String role, @Nullable String unit, Duration validFor) {
    if (!ROLES.contains(role)) {
      throw new IllegalArgumentException(
          "no role " + role + "; the roles are " + String.join(", ", ROLES));
    }
    if (role.equals("unit") && (unit == null || unit.isBlank())) {
      throw new IllegalArgumentException("role unit needs the unit that reports: --unit UNIT");
    }
    if (!role.equals("unit") && unit != null) {
      throw new IllegalArgumentException("a unit goes with role unit only, not with " + role);
    }
    if (validFor.isNegative() || validFor.isZero()) {
      throw new IllegalArgumentException("a token is valid for at least one hour");
    }
  }
}

package io.duban.local;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Issues the access tokens of the embedded default, with the claims where Keycloak puts them.
final class Tokens {
  static final String ISSUER = "https://duban.local/embedded";
  static final String AUDIENCE = "duban";
  static final List<String> ROLES =
      List.of("office", "unit", "supervisor", "head", "auditor", "integrator", "admin");

  private final TokenKey key;

  Tokens(TokenKey key) {
    this.key = key;
  }

  /// @param unit code of the unit that the bearer reports for; only with role `unit`
  String issue(
      String role, @Nullable String unit, String subject, Instant issued, Duration validFor) {
    check(role, unit, validFor);
    var claims =
        Jwt.claims()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(subject)
            .preferredUserName(subject)
            .issuedAt(issued)
            .expiresAt(issued.plus(validFor))
            .claim("realm_access", Map.of("roles", List.of(role)));
    if (unit != null) {
      claims.claim("unit", unit);
    }
    return claims.sign(key.secret());
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

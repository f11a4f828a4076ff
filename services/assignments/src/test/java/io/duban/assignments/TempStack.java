package io.duban.assignments;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;

public class TempStack implements QuarkusTestResourceLifecycleManager {
  static final KeyPair KEYS = keys();
  @org.jspecify.annotations.Nullable EmbeddedPostgres pg;

  static KeyPair keys() {
    try {
      var g = KeyPairGenerator.getInstance("RSA");
      g.initialize(2048);
      return g.generateKeyPair();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static String token(String role, @org.jspecify.annotations.Nullable String unit) {
    var b =
        Jwt.claims()
            .issuer("https://duban.local/embedded")
            .audience("duban")
            .subject(role + "-" + unit)
            .claim("realm_access", Map.of("roles", List.of(role)));
    if (unit != null) {
      b.claim("unit", unit);
    }
    return b.expiresIn(3600).sign(KEYS.getPrivate());
  }

  @Override
  public Map<String, String> start() {
    try {
      pg = EmbeddedPostgres.builder().start();
      for (String s : List.of("assignments", "indicators")) {
        try (var c = pg.getPostgresDatabase().getConnection();
            var st = c.createStatement()) {
          st.execute("create role duban_" + s + "_owner login superuser password 'x'");
          st.execute("create role duban_" + s + " login password 'x'");
          st.execute("create database " + s + " owner duban_" + s + "_owner");
        }
      }
      return Map.of(
          "DUBAN_DB_PORT",
          String.valueOf(pg.getPort()),
          "DUBAN_DB_PASSWORD",
          "x",
          "DUBAN_DB_OWNER_PASSWORD",
          "x",
          "DUBAN_OIDC_PUBLIC_KEY",
          Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
          "quarkus.http.test-port",
          "0");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    try {
      if (pg != null) {
        pg.close();
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package io.duban.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares the running service's OpenAPI document with the one checked in under `contracts/http/`,
/// so that a change of the interface is seen in a review. Accept one with
/// `-Dduban.contracts.accept=true`.
public final class ApiGolden {
  private ApiGolden() {}

  /// Call in a `@QuarkusTest` of the service.
  public static void check(String service) throws IOException {
    String document =
        RestAssured.given()
            .accept("application/yaml")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    Path golden = Contracts.root().resolve("contracts/http/" + service + ".openapi.yaml");
    if (Contracts.accepting()) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, document);
    }
    assertThat(golden).as("accept it with -Dduban.contracts.accept=true").exists();
    assertThat(document)
        .as("the interface changed: look at it, then accept it")
        .isEqualTo(Files.readString(golden));
  }
}

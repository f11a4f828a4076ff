package io.duban.kernel.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// What holds for every operation of every service and so stands nowhere else: the token, the
/// headers of commands and of reading one's own writes, and the problem document.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
  private static final String PROBLEM = "application/problem+json";
  private static final String TOKEN = "token";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    var components =
        api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
    components.addSecurityScheme(
        TOKEN,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("JWT")
            .description(
                "An OIDC access token; on the embedded default `./duban token --role ROLE`"));
    components.addSchema("Problem", problem());
    api.setComponents(components);
    api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
    if (api.getPaths() != null) {
      api.getPaths().getPathItems().values().forEach(ApiDescription::describe);
    }
  }

  private static void describe(PathItem path) {
    for (var entry : path.getOperations().entrySet()) {
      Operation operation = entry.getValue();
      if (operation.getResponses() == null) {
        operation.setResponses(OASFactory.createAPIResponses());
      }
      operation.setSecurity(null);
      if (entry.getKey() == PathItem.HttpMethod.GET) {
        parameter(
            operation,
            "after",
            Parameter.In.QUERY,
            false,
            "Token of a command: wait for it, at most 5 s",
            "item-0f1e2d3c-4b5a-5968-8776-655443322110@3");
        missing(operation, "503", "not-yet-visible: the token was not reached in time");
      } else {
        command(operation);
      }
      missing(operation, "400", "invalid-request: each bad field is named");
      missing(operation, "401", "unauthenticated: no token, or one that does not hold");
      missing(operation, "403", "role-missing: the token's roles do not allow this");
      operation.getResponses().getAPIResponses().forEach(ApiDescription::problemBody);
    }
  }

  private static void command(Operation operation) {
    var answers = operation.getResponses().getAPIResponses();
    boolean change = answers.containsKey("428");
    parameter(
        operation,
        "Idempotency-Key",
        Parameter.In.HEADER,
        !change,
        "Same key, same request: the first answer again",
        "7f1c2e0a");
    if (change) {
      parameter(
          operation,
          "If-Match",
          Parameter.In.HEADER,
          true,
          "ETag that was seen, or * for whatever is there",
          "*");
    }
  }

  private static void parameter(
      Operation operation,
      String name,
      Parameter.In in,
      boolean required,
      String description,
      String example) {
    var parameters =
        operation.getParameters() == null
            ? new ArrayList<Parameter>()
            : new ArrayList<>(operation.getParameters());
    if (parameters.stream().anyMatch(parameter -> name.equals(parameter.getName()))) {
      return;
    }
    parameters.add(
        OASFactory.createParameter()
            .name(name)
            .in(in)
            .required(required)
            .description(description)
            .example(in == Parameter.In.HEADER ? example : null)
            .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING))));
    operation.setParameters(parameters);
  }

  private static void missing(Operation operation, String status, String description) {
    if (!operation.getResponses().hasAPIResponse(status)) {
      operation
          .getResponses()
          .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
    }
  }

  private static void problemBody(String status, APIResponse response) {
    if (status.startsWith("4") || status.startsWith("5")) {
      response.setContent(content());
    }
  }

  private static Content content() {
    return OASFactory.createContent()
        .addMediaType(
            PROBLEM,
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
  }

  private static Schema problem() {
    return OASFactory.createSchema()
        .type(List.of(Schema.SchemaType.OBJECT))
        .description("RFC 9457. Details of a refusal stand beside these fields.")
        .required(List.of("type", "title", "status", "code"))
        .addProperty("type", text("urn:duban:problem: and the code"))
        .addProperty("title", text("In the language of Accept-Language: zh-CN, or en"))
        .addProperty("status", OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)))
        .addProperty("detail", text("What holds in this case"))
        .addProperty("instance", text("Path of the request"))
        .addProperty("code", text("Stable name of the problem"))
        .addProperty("errors", errors());
  }

  private static Schema errors() {
    return OASFactory.createSchema()
        .type(List.of(Schema.SchemaType.ARRAY))
        .items(
            OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .addProperty(
                    "pointer", text("JSON pointer into the body, or query/NAME, header/NAME"))
                .addProperty("rule", text("Name of the broken rule"))
                .addProperty("message", text("What the rule asks")));
  }

  private static Schema text(String description) {
    return OASFactory.createSchema()
        .type(List.of(Schema.SchemaType.STRING))
        .description(description);
  }
}

package io.duban.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/// Calls the services of an installation with the token of a role.
final class Rest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Ports ports;
  private final String token;

  Rest(Installation installation, String role) {
    this.ports = installation.ports();
    this.token = installation.token(role, null);
  }

  /// What came back; `body` is missing where there was no JSON.
  ///
  /// @param retryAfter when to ask again, if it is too early
  record Answer(int status, JsonNode body, Duration retryAfter) {
    boolean isTooEarly() {
      return status == 503;
    }

    boolean isRefused(String code) {
      return body.path("code").asText().equals(code);
    }

    /// The body of an accepted request; anything else is told in a person's words.
    JsonNode accepted(String what) throws Trouble {
      if (status < 200 || status > 299) {
        throw new Trouble(what + ": " + told());
      }
      return body;
    }

    private String told() {
      var text = new StringBuilder().append(status);
      for (String field : new String[] {"code", "title", "detail"}) {
        String value = body.path(field).asText();
        if (!value.isEmpty()) {
          text.append(field.equals("detail") ? "; " : " ").append(value);
        }
      }
      for (JsonNode error : body.path("errors")) {
        text.append("\n  %-32s %s".formatted(word(error, "pointer"), word(error, "rule")));
        text.append(": ").append(word(error, "message"));
      }
      return text.toString();
    }

    private static String word(JsonNode node, String field) {
      return node.path(field).asText();
    }
  }

  Answer get(String service, String path) throws IOException {
    return send(service, request(service, path).GET().build());
  }

  /// Changes what is there, at whatever version it is.
  Answer post(String service, String path, JsonNode body) throws IOException {
    return post(service, path, "*", body);
  }

  /// Changes what is there at this version.
  Answer post(String service, String path, String version, JsonNode body) throws IOException {
    return send(
        service, request(service, path).header("If-Match", version).POST(json(body)).build());
  }

  /// Creates something. The services know by its content what is there already, so the key need not
  /// outlive the request.
  Answer create(String service, String path, JsonNode body) throws IOException {
    String key = UUID.randomUUID().toString();
    return send(
        service, request(service, path).header("Idempotency-Key", key).POST(json(body)).build());
  }

  /// The same with a file as it is.
  Answer upload(String service, String path, String mediaType, byte[] file) throws IOException {
    return send(
        service,
        request(service, path)
            .setHeader("Content-Type", mediaType)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(file))
            .build());
  }

  private HttpRequest.Builder request(String service, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.of(service) + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Accept-Language", Locale.getDefault().toLanguageTag());
  }

  private Answer send(String service, HttpRequest request) throws IOException {
    HttpResponse<String> response;
    try {
      response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (java.net.ConnectException e) {
      throw new Trouble(service + " does not run; start it with ./duban up");
    } catch (IOException e) {
      throw new Trouble(service + " did not answer " + request.uri() + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("interrupted");
    }
    return new Answer(response.statusCode(), json(response.body()), retryAfter(response));
  }

  private static Duration retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,3}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .orElse(Duration.ofSeconds(1));
  }

  private static HttpRequest.BodyPublisher json(JsonNode body) {
    return HttpRequest.BodyPublishers.ofByteArray(Documents.bytes(body));
  }

  private static JsonNode json(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : Documents.parse(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}

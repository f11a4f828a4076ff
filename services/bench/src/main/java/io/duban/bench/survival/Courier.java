package io.duban.bench.survival;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.duban.local.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sends a client's commands over REST and says what became of each attempt.
final class Courier {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final String name;
  private final Signer signer;
  private final Ports ports;

  /// Makes a token for a subject, a role and a unit.
  interface Signer {
    String token(String subject, String role, @Nullable String unit);
  }

  /// What became of an attempt.
  sealed interface Outcome {
    record Done(Acknowledged entry) implements Outcome {}

    /// For good: sending it again would not help.
    record Refused(String answer) implements Outcome {}

    /// The service is down or went down: only a repeat can tell whether the command took effect.
    record Open(String last) implements Outcome {}
  }

  /// @param name the subject in whose name the commands are sent
  Courier(String name, Signer signer, Ports ports) {
    this.name = name;
    this.signer = signer;
    this.ports = ports;
  }

  Outcome send(Command command, String key) throws InterruptedException {
    try {
      var answer = http.send(request(command, key), HttpResponse.BodyHandlers.ofString());
      int status = answer.statusCode();
      if (status < 300) {
        return new Outcome.Done(entry(command, key, JSON.readTree(answer.body())));
      }
      String told = status + " " + answer.body();
      return status < 500 && status != 429 ? new Outcome.Refused(told) : new Outcome.Open(told);
    } catch (IOException e) {
      return new Outcome.Open(e.toString());
    }
  }

  private Acknowledged entry(Command command, String key, JsonNode answer) {
    String token = answer.path("token").asText().split(",", 2)[0];
    int at = token.indexOf('@');
    return new Acknowledged(
        command.service(),
        name,
        key,
        token.substring(0, at),
        Long.parseLong(token.substring(at + 1)),
        command.type(),
        command.fields());
  }

  private HttpRequest request(Command command, String key) {
    int port = ports.of(command.service());
    String token = signer.token(name, command.role(), command.unit());
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + command.path()))
            .timeout(Duration.ofSeconds(15))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(write(command.body())));
    if (!command.create()) {
      request.header("If-Match", "*");
    }
    return request.build();
  }

  private static String write(Map<String, Object> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

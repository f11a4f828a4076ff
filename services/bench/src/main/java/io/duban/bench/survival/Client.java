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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One client: sends a command under its key until it has a definite answer, and writes down what
/// was acknowledged. What is refused or never answered it reports, and the proof fails by it.
final class Client implements Runnable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private final List<Finding> refused = new ArrayList<>();
  private final String name;
  private final Script script;
  private final Signer signer;
  private final Ports ports;
  private final Hours hours;
  private int number;
  private int retries;

  /// Makes a token for a subject, a role and a unit.
  interface Signer {
    String token(String subject, String role, @Nullable String unit);
  }

  /// Until when it begins new commands, and how long it rests between them.
  record Hours(Instant until, Duration pace) {}

  Client(String name, Script script, Signer signer, Ports ports, Hours hours) {
    this.name = name;
    this.script = script;
    this.signer = signer;
    this.ports = ports;
    this.hours = hours;
  }

  @Override
  public void run() {
    try {
      while (Instant.now().isBefore(hours.until())) {
        Acknowledged done = carryOut(script.next(nextKey()));
        while (done != null) {
          Command next = Script.following(done, nextKey());
          done = next == null ? null : carryOut(next);
        }
        Thread.sleep(hours.pace());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  List<Acknowledged> acknowledged() {
    return acknowledged;
  }

  /// Commands that were refused for good or never answered.
  List<Finding> refused() {
    return refused;
  }

  /// How often a command was sent again.
  int retries() {
    return retries;
  }

  private String nextKey() {
    return name + "-" + ++number;
  }

  private @Nullable Acknowledged carryOut(Command command) throws InterruptedException {
    String key = name + "-" + number;
    String body = write(command.body());
    Instant giveUp = Instant.now().plus(PATIENCE);
    String last = "no answer";
    while (Instant.now().isBefore(giveUp)) {
      try {
        var answer = http.send(request(command, key, body), HttpResponse.BodyHandlers.ofString());
        int status = answer.statusCode();
        if (status < 300) {
          return accept(command, key, JSON.readTree(answer.body()));
        }
        last = status + " " + answer.body();
        if (status < 500 && status != 429) {
          break;
        }
      } catch (IOException e) {
        // The service is down or went down: only a repeat can tell whether the command took effect.
        last = e.toString();
      }
      retries++;
      Thread.sleep(250);
    }
    refused.add(new Finding("a command is carried out", key + " " + command.path(), last));
    return null;
  }

  private Acknowledged accept(Command command, String key, JsonNode answer) {
    String token = answer.path("token").asText();
    int at = token.lastIndexOf('@');
    var entry =
        new Acknowledged(
            command.service(),
            name,
            key,
            token.substring(0, at),
            Long.parseLong(token.substring(at + 1)),
            command.type(),
            command.fields());
    acknowledged.add(entry);
    return entry;
  }

  private HttpRequest request(Command command, String key, String body) {
    int port = ports.of(command.service());
    String token = signer.token(name, command.role(), command.unit());
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + command.path()))
            .timeout(Duration.ofSeconds(15))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body));
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

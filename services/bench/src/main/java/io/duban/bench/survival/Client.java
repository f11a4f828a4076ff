package io.duban.bench.survival;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/// One client: sends a command under its key until it has a definite answer, and writes down what
/// was acknowledged. What it never got an answer to it reports as open, which fails the proof.
final class Client implements Runnable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Integer> PORTS =
      Map.of("tasks", 8081, "indicators", 8082, "assignments", 8083, "supervision", 8084);

  private final String name;
  private final Script script;
  private final Signer signer;
  private final Instant until;
  private final Duration pace;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private int number;
  private int retries;

  /// Makes a token for a subject, a role and a unit.
  interface Signer {
    String token(String subject, String role, String unit);
  }

  Client(String name, Script script, Signer signer, Instant until, Duration pace) {
    this.name = CommandLaws.CLIENT + name;
    this.script = script;
    this.signer = signer;
    this.until = until;
    this.pace = pace;
  }

  @Override
  public void run() {
    try {
      while (Instant.now().isBefore(until)) {
        Command command = script.next(nextKey());
        Acknowledged done = carryOut(command);
        if (done != null && done.type().equals("ProblemRaised")) {
          String id = done.stream().substring("problem-".length());
          String unit = String.valueOf(done.fields().get("unit"));
          carryOut(Script.rectification(id, unit, nextKey()));
        }
        Thread.sleep(pace);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  List<Acknowledged> acknowledged() {
    return acknowledged;
  }

  /// Commands that were refused for good, as `status code path`.
  List<String> refused() {
    return refused;
  }

  int retries() {
    return retries;
  }

  private String nextKey() {
    return name + "-" + ++number;
  }

  private @org.jspecify.annotations.Nullable Acknowledged carryOut(Command command)
      throws InterruptedException {
    String key = name + "-" + number;
    String body = write(command.body());
    Instant giveUp = Instant.now().plus(Duration.ofMinutes(3));
    while (Instant.now().isBefore(giveUp)) {
      try {
        var answer = http.send(request(command, key, body), HttpResponse.BodyHandlers.ofString());
        int status = answer.statusCode();
        if (status < 300) {
          return accept(command, key, JSON.readTree(answer.body()));
        }
        if (status < 500 && status != 429) {
          refused.add(status + " " + command.path() + " " + answer.body());
          return null;
        }
      } catch (IOException e) {
        // The service is down or went down: whether the command took effect only a repeat can tell.
        retries++;
      }
      Thread.sleep(250);
    }
    refused.add("no answer " + command.path());
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
    String unit = command.unit() == null ? "" : command.unit();
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + PORTS.get(command.service()) + command.path()))
            .timeout(Duration.ofSeconds(15))
            .header("Authorization", "Bearer " + signer.token(name, command.role(), unit))
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

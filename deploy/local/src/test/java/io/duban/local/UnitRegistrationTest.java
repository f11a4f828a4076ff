package io.duban.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitRegistrationTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir Path root;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Deque<Integer> statuses = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private Installation installation;
  private HttpServer assignments;
  private HttpServer tasks;

  @BeforeEach
  void listen() throws Exception {
    installation = new Installation(new Layout(root.toRealPath()), FreePorts.look());
    assignments = server("assignments");
    assignments.createContext(
        "/api/v1/units/import",
        exchange ->
            answer(exchange, 200, "{\"problems\":[],\"tokens\":[\"unit-1@1\",\"unit-2@1\"]}"));
    tasks = server("tasks");
    tasks.createContext("/api/v1/plans", this::plans);
  }

  @AfterEach
  void end() {
    assignments.stop(0);
    tasks.stop(0);
  }

  @Test
  void what_tasks_has_not_heard_yet_is_asked_again() throws Exception {
    statuses.addAll(List.of(200, 503, 503, 200));
    register(SOON);
    assertThat(asked).containsExactly("unit-1@1", "unit-2@1", "unit-2@1", "unit-2@1");
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("1 of 2 units known to the tasks service");
  }

  @Test
  void waiting_has_an_end() {
    statuses.addAll(List.of(200, 503));
    assertThatThrownBy(() -> register(Duration.ZERO))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("waiting for the units: 503 not-yet-visible");
  }

  @Test
  void any_other_answer_is_final() {
    statuses.add(500);
    assertThatThrownBy(() -> register(SOON)).hasMessageContaining("waiting for the units: 500");
  }

  private void register(Duration atMost) throws IOException {
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    var units = Documents.parse("{\"units\":[{\"code\":\"1\"},{\"code\":\"2\"}]}");
    new UnitRegistration(new Office(installation), out, atMost).of(units);
  }

  private void plans(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    asked.add(query.substring(query.indexOf("after=") + "after=".length()));
    exchange.getResponseHeaders().add("Retry-After", "0");
    answer(exchange, statuses.remove(), "{\"code\":\"not-yet-visible\"}");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var stream = exchange.getResponseBody()) {
      stream.write(bytes);
    }
  }

  private HttpServer server(String service) throws IOException {
    var address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), installation.ports().of(service));
    var server = HttpServer.create(address, 0);
    server.start();
    return server;
  }
}

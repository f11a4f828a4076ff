package io.duban.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One of the five services, run from its build.
///
/// @param training whether it keeps its classes when it ends
record ServiceProcess(
    String name, Layout layout, Ports ports, Secrets secrets, String tokenKey, boolean training)
    implements Component {
  /// In the order of their ports.
  static final List<String> NAMES =
      List.of("tasks", "indicators", "assignments", "supervision", "projection");

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  @Override
  public int port() {
    return ports.of(name);
  }

  @Override
  public String address() {
    return "http://localhost:" + port();
  }

  @Override
  public void prepare() throws IOException {
    if (!Files.exists(layout.service(name))) {
      throw new Trouble(
          name + " is not built: " + layout.service(name) + " is missing; run ./duban up");
    }
  }

  @Override
  public List<String> command() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(mark(), "-Xmx160m", "-XX:+UseSerialGC"));
    command.addAll(layout.startingFrom(name, training));
    command.addAll(List.of("-jar", layout.service(name).toString()));
    return command;
  }

  @Override
  public Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("DUBAN_DB_HOST", "127.0.0.1"),
        Map.entry("DUBAN_DB_PORT", Integer.toString(ports.of("postgres"))),
        Map.entry("DUBAN_DB_NAME", name),
        Map.entry("DUBAN_DB_USER", "duban_" + name),
        Map.entry("DUBAN_DB_PASSWORD", secrets.password("duban_" + name)),
        Map.entry("DUBAN_DB_OWNER", "duban_" + name + "_owner"),
        Map.entry("DUBAN_DB_OWNER_PASSWORD", secrets.password("duban_" + name + "_owner")),
        Map.entry("DUBAN_KAFKA", "127.0.0.1:" + ports.of("kafka")),
        Map.entry("DUBAN_HTTP_HOST", "127.0.0.1"),
        Map.entry("DUBAN_HTTP_PORT", Integer.toString(port())),
        Map.entry("DUBAN_CONSOLE_ORIGIN", "http://localhost:" + ports.of("projection")),
        Map.entry("DUBAN_OIDC_PUBLIC_KEY", tokenKey),
        Map.entry("DUBAN_OIDC_ISSUER", Tokens.ISSUER),
        Map.entry("DUBAN_OIDC_AUDIENCE", Tokens.AUDIENCE),
        Map.entry("DUBAN_DAY_AUTO", Boolean.toString(!Files.exists(layout.dayByCommand()))));
  }

  @Override
  public String mark() {
    return "-Dduban.component=" + layout.home().resolve(name);
  }

  @Override
  public boolean isReady() {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/q/health/ready"))
            .timeout(Duration.ofSeconds(2))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void furnish() {}

  @Override
  public String stopSignal() {
    return "TERM";
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(2);
  }

  @Override
  public Duration grace() {
    return training ? ClassArchive.GRACE : Component.super.grace();
  }
}

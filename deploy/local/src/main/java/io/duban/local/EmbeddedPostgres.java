package io.duban.local;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/// A real PostgreSQL for the length of a test run: temporary folder, free port, loopback, durable
/// (`fsync` and `synchronous_commit` on), gone with the JVM.
public final class EmbeddedPostgres implements AutoCloseable {
  /// What any PostgreSQL that we start is told. The embedded library's own defaults trade
  /// durability for speed.
  static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "listen_addresses", "127.0.0.1",
          "max_connections", "200",
          "timezone", "Asia/Shanghai",
          "log_min_messages", "warning");

  private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;

  private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server) {
    this.server = server;
  }

  /// Starts one; it ends with {@link #close} or with the JVM.
  public static EmbeddedPostgres temporary() throws IOException {
    var builder = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder();
    builder.setPGStartupWait(Duration.ofSeconds(60));
    SETTINGS.forEach(builder::setServerConfig);
    return new EmbeddedPostgres(builder.start());
  }

  public String host() {
    return "127.0.0.1";
  }

  public int port() {
    return server.getPort();
  }

  /// A superuser's connection, to set things up.
  public Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port() + "/" + database, "postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

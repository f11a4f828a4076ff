package io.duban.bench.commands;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/// Begin, the stream's head, the event, the idempotency row, commit: what a command costs at least
/// where each has a transaction of its own.
final class Transactions implements Writer {
  private final Connection connection;
  private final Sample sample;
  private final PreparedStatement head;
  private final PreparedStatement event;
  private final PreparedStatement key;
  private final MessageDigest sha;

  Transactions(Connection connection, Sample sample) throws SQLException {
    this.connection = connection;
    this.sample = sample;
    connection.setAutoCommit(false);
    head =
        connection.prepareStatement(
            "select version from event where stream = ? order by version desc limit 1");
    event =
        connection.prepareStatement(
            """
            insert into event (stream, version, type, data, meta, recorded_at, digest, chain)
            values (?, ?, ?, cast(? as jsonb), cast(? as jsonb), clock_timestamp(), ?, ?)
            """);
    key =
        connection.prepareStatement(
            "insert into idempotency values (?, ?, ?, ?, true, '', clock_timestamp())");
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void write() throws SQLException {
    String stream = "problem-" + UUID.randomUUID();
    long version = head(stream) + 1;
    byte[] digest = sha.digest((stream + sample.event()).getBytes(StandardCharsets.UTF_8));
    event.setString(1, stream);
    event.setLong(2, version);
    event.setString(3, "ProblemRaised");
    event.setString(4, sample.event());
    event.setString(5, sample.meta());
    event.setBytes(6, digest);
    event.setBytes(7, sha.digest(digest));
    event.executeUpdate();
    key.setString(1, "bench-commands " + stream);
    key.setString(2, HexFormat.of().formatHex(digest));
    key.setString(3, stream);
    key.setLong(4, version);
    key.executeUpdate();
    connection.commit();
  }

  private long head(String stream) throws SQLException {
    head.setString(1, stream);
    try (var rows = head.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

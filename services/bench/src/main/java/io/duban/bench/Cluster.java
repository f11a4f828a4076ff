package io.duban.bench;

import io.duban.local.Installation;
import io.duban.local.Trouble;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/// The installation's PostgreSQL with its five databases, as the superuser sees them.
public final class Cluster {
  /// The services that keep a store, which is in the database of the same name.
  public static final List<String> STORES =
      List.of("tasks", "indicators", "assignments", "supervision", "projection");

  private final Installation installation;

  public Cluster(Installation installation) {
    this.installation = installation;
  }

  /// The topic to which a store's events go.
  public static String topic(String store) {
    return "duban." + (store.equals("projection") ? "alerts" : store) + ".v1";
  }

  public Connection connect(String database) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("password", installation.password("postgres"));
    properties.setProperty("connectTimeout", "5");
    int port = installation.ports().of("postgres");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
  }

  /// Runs one statement outside any transaction.
  public void run(String database, String sql) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Drops a database, if it is there, whoever uses it.
  public void drop(String database) throws SQLException {
    run("postgres", "drop database if exists " + database + " with (force)");
  }

  /// What `SHOW` says of a setting.
  public String show(String setting) throws SQLException {
    try (var connection = connect("postgres");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("show " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /// Refuses a server that may forget what it has committed.
  public void requireDurable() throws SQLException, Trouble {
    for (String setting : List.of("fsync", "synchronous_commit")) {
      if (!show(setting).equals("on")) {
        throw new Trouble("PostgreSQL runs with " + setting + " off; that proves nothing");
      }
    }
  }
}

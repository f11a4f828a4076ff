package io.duban.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A service's database and its two roles: the owner, as whom migrations run, and the role that the
/// service itself has, which can do no more than the migrations grant.
public final class Databases {
  private Databases() {}

  /// Opens a superuser's connection to a database.
  public interface Superuser {
    Connection connect(String database) throws SQLException;
  }

  /// Makes what is not there yet and sets both passwords; may be repeated.
  public static void create(
      Superuser superuser, String service, String ownerPassword, String servicePassword)
      throws SQLException {
    String role = "duban_" + service;
    try (var connection = superuser.connect("postgres");
        var statement = connection.createStatement()) {
      role(statement, role + "_owner", ownerPassword);
      role(statement, role, servicePassword);
      if (!exists(statement, "select 1 from pg_database where datname = '" + service + "'")) {
        statement.execute("create database \"" + service + "\" owner \"" + role + "_owner\"");
      }
      statement.execute("revoke all on database \"" + service + "\" from public");
      statement.execute("grant connect on database \"" + service + "\" to \"" + role + "\"");
    }
    try (var connection = superuser.connect(service);
        var statement = connection.createStatement()) {
      statement.execute("alter schema public owner to \"" + role + "_owner\"");
      statement.execute("revoke create on schema public from public");
    }
  }

  private static void role(Statement statement, String role, String password) throws SQLException {
    if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
      statement.execute("create role \"" + role + "\" login");
    }
    statement.execute("alter role \"" + role + "\" password '" + password.replace("'", "''") + "'");
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}

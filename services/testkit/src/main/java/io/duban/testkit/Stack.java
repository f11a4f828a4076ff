package io.duban.testkit;

import io.duban.local.Databases;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// Gives the service under test a real PostgreSQL and a real Kafka: `@QuarkusTest
/// @WithTestResource(Stack.class)`. The database is the service's own and fresh in each test JVM;
/// the topics of all services are there.
public final class Stack implements QuarkusTestResourceLifecycleManager {
  private static final List<String> TOPICS =
      List.of("tasks", "indicators", "assignments", "supervision", "alerts");

  @Override
  public Map<String, String> start() {
    var servers = Servers.get();
    String service = service();
    try {
      Databases.create(servers::superuser, service, "owner", "service");
    } catch (SQLException e) {
      throw new IllegalStateException("the test database could not be made", e);
    }
    createTopics(servers.bootstrap());
    var settings = new HashMap<String, String>();
    settings.put("DUBAN_DB_PORT", Integer.toString(servers.postgresPort()));
    settings.put("DUBAN_DB_OWNER_PASSWORD", "owner");
    settings.put("DUBAN_DB_PASSWORD", "service");
    settings.put("DUBAN_KAFKA", servers.bootstrap());
    settings.put("DUBAN_OIDC_PUBLIC_KEY", Tokens.publicKey());
    settings.put("DUBAN_DAY_AUTO", "false");
    settings.put("quarkus.http.test-port", "0");
    return settings;
  }

  @Override
  public void stop() {
    // The servers end with the JVM: they are shared by all its test classes.
  }

  /// Kafka's address.
  public static String bootstrap() {
    return Servers.get().bootstrap();
  }

  /// A superuser's connection to the database of the service under test.
  public static Connection database() throws SQLException {
    return Servers.get().superuser(service());
  }

  /// The number of events in the store of the service under test.
  public static long events() {
    try (var connection = database();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from event")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String service() {
    var settings = new Properties();
    try (var file =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("application.properties")) {
      settings.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return settings.getProperty("quarkus.application.name");
  }

  private static void createTopics(String bootstrap) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      var present = admin.listTopics().names().get();
      var missing =
          TOPICS.stream()
              .map(name -> "duban." + name + ".v1")
              .filter(name -> !present.contains(name))
              .map(
                  name ->
                      new NewTopic(name, 6, (short) 1)
                          .configs(Map.of("retention.ms", "-1", "max.message.bytes", "8388608")))
              .toList();
      admin.createTopics(missing).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the test topics could not be made", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

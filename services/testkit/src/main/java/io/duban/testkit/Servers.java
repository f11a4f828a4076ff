package io.duban.testkit;

import io.duban.local.EmbeddedKafka;
import io.duban.local.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// One PostgreSQL and one Kafka for the whole test JVM: in containers where Docker answers, else
/// the embedded pair. Both are real, and both go with the JVM.
sealed interface Servers {
  String bootstrap();

  int postgresPort();

  Connection superuser(String database) throws SQLException;

  static Servers get() {
    return Holder.SERVERS;
  }

  /// Starts the servers when they are first asked for.
  final class Holder {
    private static final Servers SERVERS = start();

    private Holder() {}

    private static Servers start() {
      try {
        return DockerClientFactory.instance().isDockerAvailable()
            ? Containers.start()
            : new Embedded(EmbeddedPostgres.temporary(), EmbeddedKafka.temporary());
      } catch (IOException e) {
        throw new IllegalStateException("the test servers did not start", e);
      }
    }
  }

  /// Processes of this machine.
  record Embedded(EmbeddedPostgres postgres, EmbeddedKafka kafka) implements Servers {
    @Override
    public String bootstrap() {
      return kafka.bootstrap();
    }

    @Override
    public int postgresPort() {
      return postgres.port();
    }

    @Override
    public Connection superuser(String database) throws SQLException {
      return postgres.superuser(database);
    }
  }

  /// Containers, with durability switched on as in the product.
  record Containers(PostgreSQLContainer postgres, KafkaContainer kafka) implements Servers {
    static Containers start() {
      var postgres =
          new PostgreSQLContainer("postgres:18")
              .withUsername("postgres")
              .withPassword("postgres")
              .withCommand("postgres", "-c", "fsync=on", "-c", "max_connections=200");
      var kafka = new KafkaContainer("apache/kafka:4.1.1");
      postgres.start();
      kafka.start();
      return new Containers(postgres, kafka);
    }

    @Override
    public String bootstrap() {
      return kafka.getBootstrapServers();
    }

    @Override
    public int postgresPort() {
      return postgres.getMappedPort(5432);
    }

    @Override
    public Connection superuser(String database) throws SQLException {
      var login = new Properties();
      login.put("user", "postgres");
      login.put("password", "postgres");
      return DriverManager.getConnection(
          "jdbc:postgresql://" + postgres.getHost() + ":" + postgresPort() + "/" + database, login);
    }
  }
}

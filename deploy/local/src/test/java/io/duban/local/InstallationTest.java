package io.duban.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
  @TempDir Path root;
  private Layout layout;
  private Installation installation;

  @BeforeEach
  void open() throws Exception {
    layout = new Layout(root.toRealPath());
    installation = new Installation(layout, FreePorts.look());
  }

  @Test
  void keys_and_passwords_are_for_their_owner_alone() throws Exception {
    for (String name : new String[] {"passwords.properties", "token.key"}) {
      var permissions = Files.getPosixFilePermissions(layout.keys().resolve(name));
      assertThat(PosixFilePermissions.toString(permissions)).as(name).isEqualTo("rw-------");
    }
    var permissions = Files.getPosixFilePermissions(layout.home());
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rwx------");
  }

  @Test
  void passwords_are_drawn_once_and_differ() throws Exception {
    String password = installation.password("duban_tasks");
    assertThat(Installation.at(root).password("duban_tasks")).isEqualTo(password);
    assertThat(installation.password("duban_tasks_owner")).isNotEqualTo(password);
    assertThatThrownBy(() -> installation.password("nobody")).hasMessage("no role nobody");
  }

  @Test
  void only_one_at_a_time_starts_or_stops_it() throws Exception {
    try (var _ = Lock.take(layout)) {
      assertThatThrownBy(() -> Lock.take(layout)).hasMessageContaining("another ./duban");
    }
    Lock.take(layout).close();
  }

  @Test
  void a_port_in_use_is_told_before_anything_starts() throws Exception {
    taken(installation.ports().of("supervision"), "supervision");
  }

  @Test
  void the_port_of_the_controller_in_use_is_told_too() throws Exception {
    taken(installation.ports().controller(), "kafka");
  }

  private void taken(int port, String component) throws Exception {
    try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      var launch = new Launch(installation, new PrintStream(OutputStream.nullOutputStream()));
      assertThatThrownBy(launch::all)
          .isInstanceOf(Trouble.class)
          .hasMessageContaining(
              "port %d, which %s needs".formatted(taken.getLocalPort(), component));
    }
    for (String name : installation.components()) {
      assertThat(installation.pid(name)).as(name).isEmpty();
    }
  }

  @Test
  void a_clearing_that_was_broken_off_is_done_by_the_next() throws Exception {
    Files.createDirectories(layout.kafka().resolve("log"));
    Files.delete(layout.postgres());
    Files.createFile(layout.clearing());
    layout.clear();
    assertThat(layout.home()).isDirectoryNotContaining(left -> !left.equals(layout.programs()));
  }

  @Test
  void a_disk_without_room_is_told() throws Exception {
    layout.requireSpace(1);
    assertThatThrownBy(() -> layout.requireSpace(Long.MAX_VALUE))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("MB are free for " + layout.home());
  }

  @Test
  void a_service_that_is_not_built_is_told() {
    assertThatThrownBy(() -> installation.start("tasks"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("tasks is not built");
  }

  @Test
  void a_component_has_to_be_one() {
    assertThatThrownBy(() -> installation.kill("mysql")).hasMessageContaining("no component mysql");
  }

  @Test
  void postgres_comes_back_with_its_data_after_a_kill() throws Exception {
    try {
      installation.start("postgres");
      sql("create table kept (n int)");
      long first = installation.pid("postgres").orElseThrow();
      Files.delete(layout.run().resolve("postgres.pid"));
      assertThat(installation.prepare("postgres")).as("found without its pid file").isFalse();
      installation.kill("postgres");
      assertThat(installation.isReady("postgres")).isFalse();
      installation.start("postgres");
      assertThat(installation.pid("postgres").orElseThrow()).isNotEqualTo(first);
      sql("insert into kept values (1)");
    } finally {
      installation.stop("postgres");
    }
    assertThat(installation.pid("postgres")).isEmpty();
  }

  private void sql(String statement) throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + installation.ports().of("postgres") + "/tasks";
    String owner = "duban_tasks_owner";
    try (var connection = DriverManager.getConnection(url, owner, installation.password(owner));
        var made = connection.createStatement()) {
      made.execute(statement);
    }
  }
}

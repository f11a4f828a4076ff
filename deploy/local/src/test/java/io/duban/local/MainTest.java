package io.duban.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
  private final StringWriter errors = new StringWriter();

  @Test
  void a_word_that_is_no_command_is_told() {
    assertThat(run("uop")).isEqualTo(2);
    assertThat(errors.toString()).contains("'uop'");
  }

  @Test
  void a_date_has_to_be_one() {
    assertThat(run("up", "--today", "tomorrow")).isEqualTo(2);
    assertThat(errors.toString()).contains("'tomorrow' is not a date such as 2024-07-01");
    assertThat(run("today", "2024-02-30")).isEqualTo(2);
  }

  @Test
  void a_token_needs_a_role() {
    assertThat(run("token")).isEqualTo(2);
    assertThat(errors.toString()).contains("--role=ROLE");
  }

  @Test
  void an_import_needs_a_file() {
    assertThat(run("import")).isEqualTo(2);
    assertThat(errors.toString()).contains("FILE");
  }

  @Test
  void help_is_no_error() {
    for (String command :
        new String[] {"up", "down", "status", "token", "today", "import", "train"}) {
      assertThat(run(command, "--help")).as(command).isZero();
    }
    assertThat(errors.toString()).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_written_is_told_in_a_line() {
    assertThat(Main.told(new FileSystemException("/data/kafka", null, "No space left on device")))
        .isEqualTo("/data/kafka: No space left on device");
    assertThat(Main.told(new AccessDeniedException("/data")))
        .isEqualTo("/data: AccessDeniedException");
    assertThat(Main.told(new IOException("No space left on device")))
        .isEqualTo("No space left on device");
  }

  @Test
  void a_failure_is_told_with_what_it_came_from() {
    assertThat(Main.told(new IOException("no databases", new SQLException("disk full"))))
        .isEqualTo("no databases: disk full");
    assertThat(Main.told(new UncheckedIOException(new IOException("disk full"))))
        .isEqualTo("disk full");
    assertThat(Main.told(new IOException())).isEqualTo("java.io.IOException");
  }

  private int run(String... arguments) {
    return new CommandLine(new Main())
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(errors))
        .execute(arguments);
  }
}

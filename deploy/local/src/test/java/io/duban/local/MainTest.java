package io.duban.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
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
    for (String command : new String[] {"up", "down", "status", "token", "today", "import"}) {
      assertThat(run(command, "--help")).as(command).isZero();
    }
    assertThat(errors.toString()).isEmpty();
  }

  private int run(String... arguments) {
    return new CommandLine(new Main())
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(errors))
        .execute(arguments);
  }
}

package io.duban.local;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./duban token`
@Command(name = "token", description = "Prints an access token.")
final class TokenCommand implements Callable<Integer> {
  @Mixin Help help = new Help();

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "office, unit, supervisor, head, auditor, integrator or admin")
  String role = "";

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "with role unit: its code, or a name of it while Duban runs")
  @Nullable String unit;

  @Option(names = "--subject", paramLabel = "S", description = "who it is; default: unit or role")
  @Nullable String subject;

  @Option(names = "--hours", paramLabel = "N", description = "how long it is valid; default: 12")
  int hours = 12;

  @Override
  public Integer call() throws IOException {
    var installation = Installation.at(Main.root());
    String code = unit == null ? null : code(installation, unit);
    String bearer = subject != null ? subject : code != null ? code : role;
    System.out.println(
        installation.tokens().issue(role, code, bearer, Instant.now(), Duration.ofHours(hours)));
    return 0;
  }

  private static String code(Installation installation, String unit) throws IOException {
    return CODE.matcher(unit).matches() ? unit : new Office(installation).unitCode(unit);
  }
}

package io.duban.bench.commands;

import io.duban.bench.Quiet;
import io.duban.local.Installation;
import io.duban.local.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// The installation's own supervision service: each event goes to Kafka, and whichever services are
/// up hear of it.
final class Installed implements Side {
  private static final Duration UNTIL_QUIET = Duration.ofMinutes(10);

  private final int port;
  private final String token;
  private final Sample sample;
  private final Quiet quiet;

  /// @param up the services that are up
  Installed(Installation installation, Sample sample, List<String> up) {
    this.port = installation.ports().of(Trial.SERVICE);
    this.token = installation.token("supervisor", null, "bench-commands");
    this.sample = sample;
    this.quiet = new Quiet(installation, up);
  }

  @Override
  public String name() {
    return "installed";
  }

  @Override
  public boolean isService() {
    return true;
  }

  @Override
  public Writer open() throws IOException {
    return new Raising(port, token, sample);
  }

  @Override
  public void settle() throws IOException, InterruptedException {
    var busy = quiet.await(UNTIL_QUIET);
    if (!busy.isEmpty()) {
      throw new Trouble("the installation does not come to rest: " + String.join("; ", busy));
    }
  }

  @Override
  public void close() {}
}

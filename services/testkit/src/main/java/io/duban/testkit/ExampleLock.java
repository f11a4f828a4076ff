package io.duban.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.kernel.store.Digests;
import io.duban.kernel.store.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.erdtman.jcs.JsonCanonicalizer;

/// Keeps examples of events for ever: each stands with its digest in `examples.lock`, and one that
/// was edited or deleted fails. New ones are added with `-Dduban.contracts.accept=true`.
public final class ExampleLock {
  private ExampleLock() {}

  public static void check() throws IOException {
    check(Contracts.events(), Contracts.accepting());
  }

  static void check(Path events, boolean accept) throws IOException {
    Path lock = events.resolve("examples.lock");
    var locked = new TreeSet<String>();
    if (Files.exists(lock)) {
      locked.addAll(Files.readAllLines(lock));
    }
    var present = digests(events);
    assertThat(present).as("examples are never edited or deleted").containsAll(locked);
    if (accept) {
      Files.write(lock, present);
    } else {
      assertThat(locked)
          .as("new examples are locked: ./duban test -Dduban.contracts.accept=true")
          .containsAll(present);
    }
  }

  private static Set<String> digests(Path events) throws IOException {
    var digests = new TreeSet<String>();
    try (var files = Files.walk(events)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        String event = events.relativize(file).toString().replace('\\', '/');
        for (JsonNode example : Json.MAPPER.readTree(file.toFile()).path("examples")) {
          byte[] canonical = new JsonCanonicalizer(example.toString()).getEncodedUTF8();
          String digest = HexFormat.of().formatHex(Digests.sha256().digest(canonical));
          digests.add(event + " " + digest);
        }
      }
    }
    return digests;
  }
}

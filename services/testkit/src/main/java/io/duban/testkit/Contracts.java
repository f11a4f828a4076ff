package io.duban.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the repository's `contracts/` are, from whichever folder the test runs in.
public final class Contracts {
  private Contracts() {}

  /// The repository's top folder.
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("contracts"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("no contracts/ above " + Path.of("").toAbsolutePath());
      }
      folder = parent;
    }
    return folder;
  }

  static Path events() {
    return root().resolve("contracts/events");
  }

  /// Whether this run may write contract files: `-Dduban.contracts.accept=true`.
  static boolean accepting() {
    return Boolean.getBoolean("duban.contracts.accept");
  }
}

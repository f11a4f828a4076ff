package io.duban.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The classes that a JVM has loaded, kept as it wants them in memory (class data sharing), so that
/// it starts faster. One that does not fit the jars or the JDK is passed over.
///
/// @param file where it is, or will be
record ClassArchive(Path file) {
  /// How long a JVM that makes it may take to end.
  static final Duration GRACE = Duration.ofMinutes(3);

  /// Options of a JVM that starts from it: none without it.
  List<String> use() {
    return Files.exists(file) ? List.of("-XX:SharedArchiveFile=" + file) : List.of();
  }

  /// Options of a JVM that makes it when it ends. So short a run gains nothing from the optimising
  /// compiler.
  List<String> make() {
    return List.of("-XX:TieredStopAtLevel=1", "-XX:ArchiveClassesAtExit=" + file);
  }
}

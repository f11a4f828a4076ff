package io.duban.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The classes that a JVM loads, kept from an earlier run, linked, so that it starts faster (JEP
/// 483). One that does not fit the jars or the JDK is passed over, with a warning in the log.
///
/// @param file where it is, or will be
record AotCache(Path file) {
  /// Options of a JVM that starts from it: none without it.
  List<String> use() {
    return Files.exists(file) ? List.of("-XX:AOTCache=" + file) : List.of();
  }

  /// Options of a JVM that records its classes. It runs without the optimising compiler, which the
  /// profiles of so short a run would wake too early in every later start.
  static List<String> record(Path recording) {
    return List.of(
        "-XX:TieredStopAtLevel=1", "-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording);
  }

  /// Options of a JVM that makes it of a recording.
  List<String> create(Path recording) {
    return List.of(
        "-XX:AOTMode=create", "-XX:AOTConfiguration=" + recording, "-XX:AOTCache=" + file);
  }
}

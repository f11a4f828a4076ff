package io.duban.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Where an installation keeps what: everything under one folder, readable by its owner alone.
///
/// @param root the project's root
/// @param home the folder of its data, keys and logs
record Layout(Path root, Path home) {
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rwx------");

  Layout {
    root = root.toAbsolutePath().normalize();
    home = home.toAbsolutePath().normalize();
  }

  /// The usual one: its home is `.duban/` at the project's root.
  Layout(Path root) {
    this(root, root.resolve(".duban"));
  }

  /// The one of a training run, which is over before anybody uses it.
  static Layout ofTraining(Path root) {
    return new Layout(root, root.resolve("target/training"));
  }

  Path postgres() {
    return home.resolve("pg");
  }

  /// What was unpacked. It stays when the data are removed: it takes seconds to unpack again.
  Path programs() {
    return home.resolve("programs");
  }

  Path kafka() {
    return home.resolve("kafka");
  }

  Path run() {
    return home.resolve("run");
  }

  Path logs() {
    return home.resolve("log");
  }

  Path keys() {
    return home.resolve("keys");
  }

  /// Present while the day moves only by command.
  Path dayByCommand() {
    return home.resolve("day-by-command");
  }

  /// Present while the data are being removed: what is left of them belongs to nothing.
  Path clearing() {
    return home.resolve("clearing");
  }

  Path plans() {
    return root.resolve("deploy/plans");
  }

  Path service(String name) {
    return root.resolve("services/" + name + "/target/quarkus-app/quarkus-run.jar");
  }

  /// What a service's JVM, or that of `kafka`, starts from. A build removes it.
  ClassArchive classes(String name) {
    return new ClassArchive(
        name.equals("kafka")
            ? root.resolve("deploy/local/target/kafka.jsa")
            : service(name).resolveSibling("classes.jsa"));
  }

  /// What a training run makes, until it is whole.
  ClassArchive classesInTraining(String name) {
    return new ClassArchive(run().resolve(name + ".jsa"));
  }

  /// The options of that JVM: to start from the archive, or in training to make it.
  List<String> startingFrom(String name, boolean training) {
    return training ? classesInTraining(name).make() : classes(name).use();
  }

  void create() throws IOException {
    for (Path folder : List.of(home, programs(), postgres(), kafka(), run(), logs(), keys())) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, OWNER_ALONE);
    }
  }

  /// Tells of a disk on which there is no room for the data.
  void requireSpace(long least) throws IOException {
    long space = Files.getFileStore(home).getUsableSpace();
    if (space < least) {
      throw new Trouble(
          "only %d MB are free for %s; at least %d MB are needed"
              .formatted(space >> 20, home, least >> 20));
    }
  }

  /// Removes all data, keys and logs, or the rest of them.
  void clear() throws IOException {
    Files.writeString(clearing(), "");
    for (Path folder : List.of(postgres(), kafka(), run(), logs(), keys())) {
      if (Files.exists(folder)) {
        delete(folder);
      }
    }
    Files.deleteIfExists(dayByCommand());
    Files.delete(clearing());
  }

  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (var files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}

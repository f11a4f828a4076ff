package io.duban.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked from their jar once. Their folder is named after what is in the
/// jar, so that a newer one does not run what an older one left.
final class PostgresBinaries {
  private final Path programs;
  private @Nullable Path folder;

  /// @param programs where the folder is, or will be
  PostgresBinaries(Path programs) {
    this.programs = programs;
  }

  /// Unpacks them; a folder that is there is complete.
  void unpack() throws IOException {
    Path folder = folder();
    if (Files.exists(folder)) {
      return;
    }
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".new");
    if (Files.exists(unfinished)) {
      Layout.delete(unfinished);
    }
    try (var archive = new TarArchiveInputStream(new XZInputStream(jar()))) {
      for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        unpack(archive, entry, unfinished);
      }
    }
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /// The path of a program, such as `postgres`.
  Path program(String name) throws IOException {
    return folder().resolve("bin").resolve(name);
  }

  /// A command line of one of the programs. They refuse to run as root, so for root they run in a
  /// user namespace in which root is nobody.
  List<String> command(String program, List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(program(program).toString());
    command.addAll(arguments);
    return command;
  }

  /// Found when it is first needed: it takes a tenth of a second.
  private Path folder() throws IOException {
    if (folder == null) {
      var content = new CRC32();
      try (var jar = new CheckedInputStream(jar(), content)) {
        jar.transferTo(OutputStream.nullOutputStream());
      }
      folder = programs.resolve("postgres-%08x".formatted(content.getValue()));
    }
    return folder;
  }

  private static InputStream jar() throws IOException {
    String hardware = System.getProperty("os.arch").replace("amd64", "x86_64");
    try {
      return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), hardware);
    } catch (IllegalStateException e) {
      throw new Trouble("there is no PostgreSQL for " + system() + " on " + hardware);
    }
  }

  private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("entry outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling(""));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(archive, target);
      boolean runs = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "Darwin" : "Linux";
  }
}

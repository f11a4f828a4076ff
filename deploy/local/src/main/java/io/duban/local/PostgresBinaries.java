package io.duban.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked from their jar into a folder once.
///
/// @param folder where they are, or will be
record PostgresBinaries(Path folder) {

  /// Unpacks them; a folder that is there is complete.
  void unpack() throws IOException {
    if (Files.exists(folder)) {
      return;
    }
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".new");
    if (Files.exists(unfinished)) {
      Layout.delete(unfinished);
    }
    String hardware = System.getProperty("os.arch").replace("amd64", "x86_64");
    try (var jar = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), hardware);
        var archive = archive(jar)) {
      for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        unpack(archive, entry, unfinished);
      }
    } catch (IllegalStateException e) {
      throw new Trouble("there is no PostgreSQL for " + system() + " on " + hardware);
    }
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /// The path of a program, such as `postgres`.
  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /// A command line of one of the programs. They refuse to run as root, so for root they run in a
  /// user namespace in which root is nobody.
  List<String> command(String program, List<String> arguments) {
    var command = new ArrayList<String>();
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(program(program).toString());
    command.addAll(arguments);
    return command;
  }

  private static TarArchiveInputStream archive(InputStream jar) throws IOException {
    return new TarArchiveInputStream(new XZInputStream(jar));
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

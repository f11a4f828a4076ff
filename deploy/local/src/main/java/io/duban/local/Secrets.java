package io.duban.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/// The passwords of the database roles, drawn when an installation is first started.
final class Secrets {
  private final Properties passwords;

  private Secrets(Properties passwords) {
    this.passwords = passwords;
  }

  /// Reads them, after making them if there are none.
  static Secrets open(Path keys) throws IOException {
    Path file = keys.resolve("passwords.properties");
    if (!Files.exists(file)) {
      write(file, drawn());
    }
    var passwords = new Properties();
    passwords.load(new StringReader(Files.readString(file)));
    return new Secrets(passwords);
  }

  /// The password of a database role: `postgres`, `duban_tasks`, `duban_tasks_owner` and so on.
  String password(String role) {
    String password = passwords.getProperty(role);
    if (password == null) {
      throw new IllegalArgumentException("no role " + role);
    }
    return password;
  }

  /// Writes a file that nobody but its owner can read at any moment.
  static void write(Path file, String content) throws IOException {
    Path written = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(written);
    var ownerAlone =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(written, options, ownerAlone);
        var writer = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
      writer.write(content);
    } catch (IOException e) {
      throw new IOException(file + " could not be written", e);
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String drawn() throws IOException {
    var random = new SecureRandom();
    var passwords = new Properties();
    var roles =
        ServiceProcess.NAMES.stream()
            .flatMap(name -> Stream.of("duban_" + name, "duban_" + name + "_owner"));
    for (String role : Stream.concat(Stream.of("postgres"), roles).toList()) {
      byte[] bytes = new byte[24];
      random.nextBytes(bytes);
      passwords.setProperty(role, Base64.getUrlEncoder().encodeToString(bytes));
    }
    var text = new StringWriter();
    passwords.store(text, null);
    return text.toString();
  }
}

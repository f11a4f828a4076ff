package io.duban.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// When a process was born, as text that no other process which ever has its pid shares: on Linux
/// the boot and the clock tick (a changed wall clock does not change them), elsewhere the start
/// time.
final class Birth {
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
  private static final int STATE = 0;
  private static final int START = 19;

  private Birth() {}

  /// Empty if there is no such process, or only what its parent has not collected yet.
  static Optional<String> of(long pid) throws IOException {
    if (!Files.exists(BOOT)) {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .map(process -> process.info().startInstant().map(Object::toString).orElse("unknown"));
    }
    String[] fields = stat(pid);
    if (fields.length <= START || fields[STATE].equals("Z") || fields[STATE].equals("X")) {
      return Optional.empty();
    }
    return Optional.of(Files.readString(BOOT).strip() + "/" + fields[START]);
  }

  /// What follows the command's name, which may itself hold spaces and brackets.
  private static String[] stat(long pid) {
    try {
      byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "stat"));
      String text = new String(line, StandardCharsets.ISO_8859_1);
      return text.substring(text.lastIndexOf(')') + 1).strip().split(" ", -1);
    } catch (IOException gone) {
      return new String[0];
    }
  }
}

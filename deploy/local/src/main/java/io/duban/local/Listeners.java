package io.duban.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Tells whether a port is taken, and on Linux by whom.
final class Listeners {
  private static final String LISTEN = "0A";

  private Listeners() {}

  static void requireFree(Component component) throws Trouble {
    for (int port : component.listens()) {
      requireFree(port, component.name());
    }
  }

  static boolean areFree(Component component) {
    return component.listens().stream().allMatch(Listeners::isFree);
  }

  private static void requireFree(int port, String component) throws Trouble {
    if (isFree(port)) {
      return;
    }
    String holder =
        holder(port).map(pid -> "process " + pid + describe(pid)).orElse("another process");
    throw new Trouble(
        "port %d, which %s needs, is in use by %s; end that, or set %s to move every port"
            .formatted(port, component, holder, Ports.VARIABLE));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /// The process that listens there, if the system lets us see it.
  static Optional<Long> holder(int port) {
    String suffix = ":%04X".formatted(port);
    return List.of("/proc/net/tcp", "/proc/net/tcp6").stream()
        .flatMap(table -> lines(Path.of(table)).stream())
        .map(line -> line.strip().split("\\s+", -1))
        .filter(row -> row.length > 9 && row[1].endsWith(suffix) && row[3].equals(LISTEN))
        .map(row -> "socket:[" + row[9] + "]")
        .flatMap(socket -> ProcessHandle.allProcesses().filter(process -> has(process, socket)))
        .map(ProcessHandle::pid)
        .findFirst();
  }

  private static boolean has(ProcessHandle process, String socket) {
    Path folder = Path.of("/proc", Long.toString(process.pid()), "fd");
    try (var files = Files.list(folder)) {
      return files.anyMatch(file -> target(file).equals(socket));
    } catch (IOException hidden) {
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException gone) {
      return "";
    }
  }

  private static List<String> lines(Path table) {
    try {
      return Files.readAllLines(table);
    } catch (IOException elsewhere) {
      return List.of();
    }
  }

  private static String describe(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .map(command -> " (" + Path.of(command).getFileName() + ")")
        .orElse("");
  }
}

package io.duban.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/// Finds ports for an installation of a test.
final class FreePorts {
  private static final List<String> COMPONENTS =
      List.of(
          "postgres", "kafka", "tasks", "indicators", "assignments", "supervision", "projection");

  private FreePorts() {}

  /// Below the ports that the system gives to outgoing connections, at a place where all are free.
  static Ports look() {
    for (int offset = 2000; offset < 12_000; offset += 100) {
      var ports = new Ports(offset);
      var wanted = new ArrayList<Integer>();
      for (String name : COMPONENTS) {
        wanted.add(ports.of(name));
      }
      wanted.add(ports.controller());
      if (wanted.stream().allMatch(FreePorts::isFree)) {
        return ports;
      }
    }
    throw new IllegalStateException("no free ports");
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}

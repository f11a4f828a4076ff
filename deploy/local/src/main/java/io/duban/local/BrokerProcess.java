package io.duban.local;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The main class of the broker's process: Kafka, which if tied ends with the process that started
/// it, even if that one is killed.
public final class BrokerProcess {
  private BrokerProcess() {}

  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.WARNING);
    if (arguments[1].equals("tied")) {
      Thread.ofPlatform().daemon().name("parent-watch").start(BrokerProcess::endWithParent);
    }
    kafka.Kafka.main(new String[] {arguments[0]});
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      System.err.println("standard input: " + e.getMessage());
    }
    Runtime.getRuntime().halt(0);
  }
}

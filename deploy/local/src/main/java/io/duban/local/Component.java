package io.duban.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One process of an installation: what it needs, how it is started, and when it is ready.
sealed interface Component permits PostgresServer, KafkaServer, ServiceProcess {
  String name();

  int port();

  /// Every port that its process listens on.
  default List<Integer> listens() {
    return List.of(port());
  }

  /// Where a person or a program reaches it.
  String address();

  /// Makes what must be there before the process starts; the process does not run.
  void prepare() throws IOException;

  /// The command line; its process keeps the pid it is started with.
  List<String> command() throws IOException;

  Map<String, String> environment();

  /// Whether a command line that was started belongs to this component of this installation: a
  /// word of it that no other has.
  String mark();

  /// Whether it answers.
  boolean isReady();

  /// Makes what others expect of it once it is ready; may be repeated.
  void furnish() throws IOException;

  /// The signal that asks it to end at once but in order.
  String stopSignal();

  /// How long it may take to become ready.
  Duration patience();

  /// How long it may take to end in order.
  default Duration grace() {
    return Duration.ofSeconds(15);
  }
}

package io.duban.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/// A folder in which a single-node Kafka broker (KRaft) keeps its configuration and its log, and
/// the command that runs it.
final class Broker {
  /// As many bytes as the services' relay sends in one message, on every topic that does not say
  /// otherwise.
  private static final int LARGEST_EVENT = 8 << 20;

  private final Path folder;
  private final int port;
  private final int controllerPort;

  Broker(Path folder, int port, int controllerPort) {
    this.folder = folder;
    this.port = port;
    this.controllerPort = controllerPort;
  }

  String bootstrap() {
    return "127.0.0.1:" + port;
  }

  /// Writes the configuration, and formats the log folder if it is new.
  void prepare() throws IOException {
    Files.createDirectories(folder);
    Path file = properties();
    Files.writeString(file, configuration());
    String path = System.getProperty("java.class.path").replace("\\", "\\\\");
    Files.writeString(folder.resolve("java.options"), "-cp \"" + path + "\"\n");
    if (Files.exists(folder.resolve("log/meta.properties"))) {
      return;
    }
    String[] format = {
      "format", "--ignore-formatted", "-t", Uuid.randomUuid().toString(), "-c", file.toString()
    };
    int code = StorageTool.execute(format, new PrintStream(OutputStream.nullOutputStream()));
    if (code != 0) {
      throw new IOException("the broker's log folder " + folder + " could not be formatted");
    }
  }

  /// The command, for a process of its own. With `tied` it ends when its standard input does, that
  /// is with its parent. The class path is in a file, for a command line that the system shows
  /// whole.
  List<String> command(boolean tied, List<String> options) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(fixed(tied));
    return command;
  }

  private List<String> fixed(boolean tied) {
    return List.of(
        "-Xmx192m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "@" + folder.resolve("java.options"),
        BrokerProcess.class.getName(),
        properties().toString(),
        tied ? "tied" : "detached");
  }

  private Path properties() {
    return folder.resolve("server.properties");
  }

  private String configuration() {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    inter.broker.listener.name=PLAINTEXT
    controller.listener.names=CONTROLLER
    log.dirs=%3$s
    num.partitions=6
    auto.create.topics.enable=false
    message.max.bytes=%4$d
    offsets.topic.num.partitions=6
    offsets.topic.replication.factor=1
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    group.initial.rebalance.delay.ms=0
    log.cleaner.dedupe.buffer.size=4194304
    broker.session.timeout.ms=2000
    broker.heartbeat.interval.ms=500
    """
        .formatted(port, controllerPort, folder.resolve("log"), LARGEST_EVENT);
  }
}

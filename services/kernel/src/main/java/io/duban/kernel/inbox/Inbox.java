package io.duban.kernel.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads the topics that the service's handlers name, for as long as the service runs. Any failure
/// that is not an event's own makes it begin again from the saved offsets.
@ApplicationScoped
public class Inbox {
  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final Duration RETRY = Duration.ofMillis(500);

  private final Intake intake;
  private final GapCloser gaps;
  private final Mutiny.SessionFactory sessions;
  private final Settings settings;
  private final AtomicBoolean running = new AtomicBoolean();
  private @Nullable String failure;
  private @Nullable Thread thread;

  Inbox(Intake intake, GapCloser gaps, Mutiny.SessionFactory sessions, Settings settings) {
    this.intake = intake;
    this.gaps = gaps;
    this.sessions = sessions;
    this.settings = settings;
  }

  /// How the service joins its group.
  @Singleton
  static class Settings {
    @ConfigProperty(name = "duban.kafka")
    String bootstrap = "";

    @ConfigProperty(name = "duban.service")
    String service = "";

    /// A name that one replica keeps over restarts; its partitions then wait for it instead of
    /// being given to others first.
    @ConfigProperty(name = "duban.replica")
    Optional<String> replica = Optional.empty();
  }

  void start(@Observes StartupEvent started) {
    if (!intake.topics().isEmpty()) {
      running.set(true);
      thread = Thread.ofVirtual().name("inbox").start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    running.set(false);
    var reading = thread;
    if (reading != null) {
      reading.join(Duration.ofSeconds(10));
    }
  }

  private void run() {
    while (running.get()) {
      try (var listening = new Listening(settings, intake.topics(), sessions)) {
        while (running.get()) {
          listening.next(intake);
          gaps.close();
          failure = null;
        }
      } catch (Throwable e) {
        report(e);
        pause();
      }
    }
  }

  private void report(Throwable e) {
    String now = e.toString();
    if (!now.equals(failure)) {
      LOG.warnf("the inbox begins again: %s", now);
      LOG.debug("the inbox begins again", e);
    }
    failure = now;
  }

  private void pause() {
    try {
      Thread.sleep(RETRY);
    } catch (InterruptedException e) {
      running.set(false);
      Thread.currentThread().interrupt();
    }
  }
}

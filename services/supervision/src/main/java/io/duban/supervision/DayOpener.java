package io.duban.supervision;

import io.duban.kernel.command.CommandContext;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Refused;
import io.duban.supervision.domain.BusinessDay;
import io.duban.supervision.domain.BusinessDayCommand;
import io.duban.supervision.domain.BusinessDayCommand.OpenDay;
import io.duban.supervision.domain.BusinessDayEvent;
import io.duban.supervision.domain.Streams;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Opens business days without a person: the first one where it is configured, and with
/// `DUBAN_DAY_AUTO` each day of Asia/Shanghai as it begins. Days that passed while the service was
/// down are skipped, not made up for. It commands like everybody else, so several replicas do no
/// harm: whoever comes second changes nothing.
@ApplicationScoped
public class DayOpener {
  private static final Logger LOG = Logger.getLogger(DayOpener.class);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final CommandHandler<BusinessDay, BusinessDayCommand, BusinessDayEvent> day;
  private final Optional<LocalDate> first;
  private final boolean auto;
  private final Clock clock;
  private volatile @Nullable Thread worker;

  DayOpener(
      CommandHandler<BusinessDay, BusinessDayCommand, BusinessDayEvent> day,
      @ConfigProperty(name = "duban.day.first") Optional<LocalDate> first,
      @ConfigProperty(name = "duban.day.auto") boolean auto,
      Clock clock) {
    this.day = day;
    this.first = first;
    this.auto = auto;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    if (first.isPresent() || auto) {
      worker = Thread.ofVirtual().name("day-opener").start(this::work);
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    var running = worker;
    if (running != null) {
      running.interrupt();
    }
  }

  /// Opens what is to be opened now; completes when it is open.
  Uni<Void> open() {
    return day.load(Streams.businessDay())
        .chain(
            loaded ->
                switch (loaded.state()) {
                  case BusinessDay.NotOpened _ when first.isPresent() -> open(first.get());
                  case BusinessDay.NotOpened _, BusinessDay.Opened _ -> Uni.createFrom().voidItem();
                })
        .chain(() -> auto ? open(today()) : Uni.createFrom().voidItem());
  }

  /// A refusal means that the business day is ahead of the clock; it then stays where it is.
  private Uni<Void> open(LocalDate date) {
    var context =
        CommandContext.reaction(
            "supervision", clock.instant(), UUID.randomUUID().toString(), "clock");
    return day.handle(context, Streams.businessDay(), new OpenDay(date))
        .replaceWithVoid()
        .onFailure(Refused.class)
        .recoverWithUni(
            refused -> {
              LOG.infof("%s was not opened: %s", date, refused.getMessage());
              return Uni.createFrom().voidItem();
            });
  }

  private void work() {
    LocalDate done = LocalDate.MIN;
    try {
      while (auto || done.equals(LocalDate.MIN)) {
        LocalDate today = today();
        if (!today.equals(done) && opened()) {
          done = today;
        }
        Thread.sleep(untilTomorrow());
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /// False if it has to be tried again.
  private boolean opened() throws InterruptedException {
    try {
      VertxContextSupport.subscribeAndAwait(this::open);
      return true;
    } catch (InterruptedException stopping) {
      throw stopping;
    } catch (Throwable failure) {
      LOG.error("the business day could not be opened; trying again", failure);
      return false;
    }
  }

  /// Never long, since a clock may be set and a machine may sleep.
  private Duration untilTomorrow() {
    var now = clock.instant();
    var midnight = today().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    var left = Duration.between(now, midnight);
    return left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

package io.duban.kernel.inbox;

import io.duban.kernel.store.CommitSignal;
import io.quarkus.arc.All;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/// Handles what arrives: rows, reactions, versions and offsets in one transaction. Usually for many
/// events at once; when one of them fails, each by itself, so that it alone is parked.
@Singleton
class Intake {
  private static final Logger LOG = Logger.getLogger(Intake.class);

  private final Mutiny.SessionFactory sessions;
  private final List<IncomingHandler> handlers;
  private final CommitSignal commits;

  Intake(
      Mutiny.SessionFactory sessions, @All List<IncomingHandler> handlers, CommitSignal commits) {
    this.sessions = sessions;
    this.handlers = handlers;
    this.commits = commits;
  }

  Set<String> topics() {
    return handlers.stream()
        .flatMap(handler -> handler.topics().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether anyone who reads the event must know what was recorded before it.
  boolean waits(Incoming event) {
    return handlers.stream()
        .filter(handler -> handler.topics().contains(event.topic()))
        .anyMatch(handler -> handler.waits(event));
  }

  /// Handles the arrivals, which are in the order of their partitions; `moves` has one entry for
  /// each partition and begins where its saved offset stands. Fails when the database does not
  /// answer or another process has the partition; nothing is then handled that was not saved.
  void take(List<Arrival> arrivals, List<Offsets.Move> moves) throws Throwable {
    try {
      inOne(session -> all(session, arrivals, moves));
    } catch (Offsets.Overtaken overtaken) {
      throw overtaken;
    } catch (Throwable failure) {
      if (Failures.passing(failure)) {
        throw failure;
      }
      LOG.debugf("a batch of %d is handled one by one: %s", arrivals.size(), failure);
      var steps = new Steps(moves);
      for (Arrival arrival : arrivals) {
        takeOne(arrival, steps.next(arrival));
      }
    } finally {
      commits.signal();
    }
  }

  /// Tries twice before it parks: two processes may have made the same row at once.
  private void takeOne(Arrival arrival, List<Offsets.Move> move) throws Throwable {
    try {
      inOne(session -> all(session, List.of(arrival), move));
    } catch (Offsets.Overtaken overtaken) {
      throw overtaken;
    } catch (Throwable first) {
      LOG.debugf("once more: %s", first);
      takeOrPark(arrival, move);
    }
  }

  private void takeOrPark(Arrival arrival, List<Offsets.Move> move) throws Throwable {
    try {
      inOne(session -> all(session, List.of(arrival), move));
    } catch (Offsets.Overtaken overtaken) {
      throw overtaken;
    } catch (Throwable failure) {
      if (Failures.passing(failure) || !(arrival instanceof Arrival.Event(var event))) {
        throw failure;
      }
      LOG.errorf(failure, "parked: %s %s@%d", event.type(), event.stream(), event.version());
      try {
        aside(move, in -> Parking.park(in, event, Parking.Reason.FAILED, failure.toString()));
      } catch (Offsets.Overtaken overtaken) {
        throw overtaken;
      } catch (Throwable refused) {
        if (Failures.passing(refused)) {
          throw refused;
        }
        asUnreadable(event, move, refused);
      }
    }
  }

  /// What the database cannot keep (a NUL in a text, say) can be read on the topic only.
  private void asUnreadable(Incoming event, List<Offsets.Move> move, Throwable refused)
      throws Throwable {
    var record =
        new Arrival.Unreadable(
            event.topic(), event.partition(), event.offset(), refused.toString());
    aside(move, in -> Parking.park(in, record));
  }

  private void aside(List<Offsets.Move> move, Function<Mutiny.Session, Uni<Void>> park)
      throws Throwable {
    inOne(
        session ->
            Parking.enter(session)
                .chain(() -> Offsets.advance(session, move))
                .chain(() -> park.apply(session)));
  }

  private Uni<Void> all(
      Mutiny.Session session, List<Arrival> arrivals, Collection<Offsets.Move> moves) {
    var streams =
        arrivals.stream()
            .filter(Arrival.Event.class::isInstance)
            .map(arrival -> ((Arrival.Event) arrival).event().stream().value())
            .collect(Collectors.toSet());
    return Parking.enter(session)
        .chain(() -> Offsets.advance(session, moves))
        .chain(() -> Seen.of(session, streams))
        .chain(
            seen ->
                Multi.createFrom()
                    .iterable(arrivals)
                    .onItem()
                    .transformToUniAndConcatenate(arrival -> one(session, seen, arrival))
                    .onItem()
                    .ignoreAsUni()
                    .chain(() -> seen.save(session)));
  }

  private Uni<Void> one(Mutiny.Session session, Seen seen, Arrival arrival) {
    return switch (arrival) {
      case Arrival.Unreadable unreadable -> Parking.park(session, unreadable);
      case Arrival.Event(var event) -> {
        String stream = event.stream().value();
        long next = seen.version(stream) + 1;
        if (event.version() < next) {
          yield Uni.createFrom().voidItem();
        }
        if (event.version() > next) {
          boolean behind = seen.parked(stream);
          seen.park(stream);
          yield Parking.park(
              session,
              event,
              behind ? Parking.Reason.BEHIND : Parking.Reason.GAP,
              "version " + next + " was not handled yet");
        }
        yield handle(session, event).invoke(() -> seen.handled(stream, event.version()));
      }
    };
  }

  /// Gives the event to everyone who reads its topic.
  Uni<Void> handle(Mutiny.Session session, Incoming event) {
    return Multi.createFrom()
        .iterable(handlers)
        .filter(handler -> handler.topics().contains(event.topic()))
        .onItem()
        .transformToUniAndConcatenate(handler -> handler.on(session, event))
        .onItem()
        .ignoreAsUni();
  }

  private void inOne(Function<Mutiny.Session, Uni<Void>> work) throws Throwable {
    Supplier<Uni<Void>> transaction = () -> sessions.withTransaction(work);
    VertxContextSupport.subscribeAndAwait(transaction);
  }
}

package io.duban.assignments.incoming;

import io.duban.assignments.domain.AliasEvent;
import io.duban.assignments.domain.AliasEvent.AliasTaken;
import io.duban.assignments.domain.Streams;
import io.duban.assignments.domain.UnitDecider;
import io.duban.assignments.domain.UnitEvent;
import io.duban.kernel.StreamId;
import io.duban.kernel.store.EventCodec;
import io.duban.kernel.store.EventStore;
import io.duban.kernel.store.Stored;
import io.duban.kernel.store.Write;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/// The streams of names, which guard that each means one unit: who holds them, and what takes the
/// free ones in the append that gives them to a unit.
@ApplicationScoped
public class UnitNames {
  /// In characters.
  public static final int LONGEST = 200;

  /// A name stands on one line, as the lists keep one a line.
  public static final String ONE_LINE = "[^\\p{Cc}\\p{Zl}\\p{Zp}]*";

  private final EventStore store;
  private final EventCodec<AliasEvent> aliases;

  UnitNames(EventStore store, EventCodec<AliasEvent> aliases) {
    this.store = store;
    this.aliases = aliases;
  }

  /// The holders' codes of those of the names that are held.
  public Uni<Map<String, String>> holders(Collection<String> names) {
    return holders(names, stream -> store.load(stream, 0));
  }

  public Uni<Map<String, String>> holders(Mutiny.Session session, Collection<String> names) {
    return holders(names, stream -> store.load(session, stream, 0));
  }

  /// One `AliasTaken` on the stream of each name that the events give away and nobody holds.
  public List<Write> taking(List<UnitEvent> events, Map<String, String> holders) {
    return UnitDecider.claims(events, holders).stream()
        .map(taken -> aliases.write(Streams.alias(taken.alias()), 0, List.of(taken)))
        .toList();
  }

  private Uni<Map<String, String>> holders(
      Collection<String> names, Function<StreamId, Uni<List<Stored>>> load) {
    return Multi.createFrom()
        .iterable(names)
        .onItem()
        .transformToUniAndConcatenate(name -> load.apply(Streams.alias(name)))
        .onItem()
        .transformToIterable(stored -> stored)
        .onItem()
        .transform(this::taken)
        .collect()
        .asMap(AliasTaken::alias, AliasTaken::code);
  }

  private AliasTaken taken(Stored stored) {
    return switch (aliases.decode(stored)) {
      case AliasTaken taken -> taken;
    };
  }
}

package io.duban.kernel.inbox;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/// What a transaction knows of its streams: the last version handled of each, and which of them
/// have parked events.
final class Seen {
  private static final String VERSIONS =
      "select stream, version from inbox_seen where stream = any(:streams)";
  private static final String PARKED =
      "select distinct stream from parked_event where stream = any(:streams)";
  private static final String SAVE =
      """
      insert into inbox_seen (stream, version)
      select * from unnest(cast(:streams as text[]), cast(:versions as bigint[]))
      on conflict (stream) do update set version = excluded.version
      """;

  private final Map<String, Long> versions = new HashMap<>();
  private final Map<String, Long> changed = new HashMap<>();
  private final Set<String> parked;

  private Seen(List<Object[]> versions, List<String> parked) {
    versions.forEach(row -> this.versions.put((String) row[0], ((Number) row[1]).longValue()));
    this.parked = new HashSet<>(parked);
  }

  static Uni<Seen> of(Mutiny.Session session, Collection<String> streams) {
    String[] names = streams.toArray(String[]::new);
    return session
        .createNativeQuery(VERSIONS, Object[].class)
        .setParameter("streams", names)
        .getResultList()
        .flatMap(
            versions ->
                session
                    .createNativeQuery(PARKED, String.class)
                    .setParameter("streams", names)
                    .getResultList()
                    .map(parked -> new Seen(versions, parked)));
  }

  long version(String stream) {
    return versions.getOrDefault(stream, 0L);
  }

  boolean parked(String stream) {
    return parked.contains(stream);
  }

  void handled(String stream, long version) {
    versions.put(stream, version);
    changed.put(stream, version);
  }

  void park(String stream) {
    parked.add(stream);
  }

  Uni<Void> save(Mutiny.Session session) {
    if (changed.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var streams = List.copyOf(changed.keySet());
    return session
        .createNativeQuery(SAVE)
        .setParameter("streams", streams.toArray(String[]::new))
        .setParameter("versions", streams.stream().map(changed::get).toArray(Long[]::new))
        .executeUpdate()
        .replaceWithVoid();
  }
}

package io.duban.projection.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.duban.kernel.inbox.Incoming;
import io.duban.projection.overdue.Touched;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/// The few ways in which an event becomes rows.
@ApplicationScoped
class Folds {
  private static final Touched NOTHING = new Touched.Nothing();

  private final ObjectMapper json;

  Folds(ObjectMapper json) {
    this.json = json;
  }

  /// Not shown by any row.
  static Uni<Touched> nothing() {
    return Uni.createFrom().item(NOTHING);
  }

  /// A new row for the stream.
  static Uni<Touched> insert(Mutiny.Session session, Object row, Touched touched) {
    return session.persist(row).replaceWith(touched);
  }

  /// Changes the stream's row, which its first event made.
  static <R> Uni<Touched> change(
      Mutiny.Session session,
      Incoming event,
      Class<R> type,
      Consumer<? super R> change,
      Touched touched) {
    return session
        .find(type, event.stream().id())
        .onItem()
        .ifNull()
        .failWith(() -> new IllegalStateException("no row for " + event.stream()))
        .invoke(change)
        .replaceWith(touched);
  }

  /// Takes away what the stream's event states anew; the statement names the stream's id as `:id`.
  static Uni<Void> forget(Mutiny.Session session, String sql, UUID id) {
    return session.createNativeQuery(sql).setParameter("id", id).executeUpdate().replaceWithVoid();
  }

  /// Runs the statement over `:rows`, the values as a JSON array.
  Uni<Void> batch(Mutiny.Session session, String sql, Object rows) {
    return session
        .createNativeQuery(sql)
        .setParameter("rows", text(rows))
        .executeUpdate()
        .replaceWithVoid();
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

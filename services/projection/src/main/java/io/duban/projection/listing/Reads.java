package io.duban.projection.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/// Reads rows of the views as records, all figures of an answer from one moment.
@ApplicationScoped
public class Reads {
  private static final String AS_OF =
      """
      select cast(jsonb_build_object(
        'as_of', d.day,
        'known_on', (select cast(max(at) at time zone 'Asia/Shanghai' as date) from heard),
        'policy_version', (select max(policy_version) from policy_row where effective_from <= d.day),
        'position', (select coalesce(jsonb_object_agg(topic, position), '{}') from heard)) as text)
      from (select max(day) as day from business_day) d
      """;

  private final Mutiny.SessionFactory sessions;
  private final ObjectMapper json;

  Reads(Mutiny.SessionFactory sessions, ObjectMapper json) {
    this.sessions = sessions;
    this.json =
        json.copy()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /// Runs the queries on one snapshot of the database.
  public <T> Uni<T> snapshot(Function<Mutiny.Session, Uni<T>> queries) {
    return sessions.withTransaction(
        session ->
            session
                .createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate()
                .chain(() -> queries.apply(session)));
  }

  /// The rows of a query whose only column is a JSON object as text.
  public <T> Uni<List<T>> list(
      Mutiny.Session session, String sql, Map<String, Object> values, Class<T> type) {
    return bound(session.createNativeQuery(sql, String.class), values)
        .getResultList()
        .map(rows -> rows.stream().map(row -> record(row, type)).toList());
  }

  public Uni<AsOf> asOf(Mutiny.Session session) {
    return list(session, AS_OF, Map.of(), AsOf.class).map(List::getFirst);
  }

  static <T> Mutiny.SelectionQuery<T> bound(
      Mutiny.SelectionQuery<T> query, Map<String, Object> values) {
    values.forEach(query::setParameter);
    return query;
  }

  <T> T record(String row, Class<T> type) {
    try {
      return json.readValue(row, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

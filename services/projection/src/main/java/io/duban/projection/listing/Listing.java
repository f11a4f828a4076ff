package io.duban.projection.listing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Pages through a view in a stable order.
@ApplicationScoped
public class Listing {
  private static final String DOCUMENT = "documentNumber";
  private static final String PARKED =
      """
      select exists (select 1 from parked_stream p
                     where p.shared or p.category = any(:streams)
      """;
  private static final String OF_DOCUMENT =
      " and (p.document_number is null or p.document_number = :documentNumber)";

  private final Reads reads;

  Listing(Reads reads) {
    this.reads = reads;
  }

  /// A list that can be asked for.
  ///
  /// @param view its rows have an `id`
  /// @param counted the column whose values are counted over all pages: `light` or `kind`
  /// @param streams categories of the streams that its rows are made of
  /// @param keys what it can be ordered by: name and text expression over the view `v`
  /// @param first the order when none is asked for
  public record Source<T>(
      String view,
      String counted,
      Set<String> streams,
      Map<String, String> keys,
      String first,
      Class<T> line) {}

  public <T> Uni<Listed<T>> page(Source<T> source, Where where, Asked asked) {
    Order order = Order.of(asked.sort, source.first(), source.keys());
    Cursor cursor = Cursor.of(asked.cursor, order);
    int limit = asked.limit();
    return reads.snapshot(
        session ->
            counts(session, source, where)
                .chain(
                    counts ->
                        rows(session, source, where, order, cursor, limit + 1)
                            .chain(
                                rows ->
                                    state(session, source, where)
                                        .map(
                                            state ->
                                                listed(
                                                    source, counts, rows, order, limit, state)))));
  }

  /// What the figures hold for, and whether something that belongs to them was not handled.
  private record State(AsOf asOf, boolean incomplete) {}

  private Uni<State> state(Mutiny.Session session, Source<?> source, Where where) {
    String document = where.values().containsKey(DOCUMENT) ? OF_DOCUMENT : "";
    var parked =
        session
            .createNativeQuery(PARKED + document + ")", Boolean.class)
            .setParameter("streams", source.streams().toArray(String[]::new));
    if (!document.isEmpty()) {
      parked.setParameter(DOCUMENT, where.values().get(DOCUMENT));
    }
    return parked
        .getSingleResult()
        .chain(incomplete -> reads.asOf(session).map(asOf -> new State(asOf, incomplete)));
  }

  private Uni<Map<String, Long>> counts(Mutiny.Session session, Source<?> source, Where where) {
    String sql =
        "select coalesce(v.%s, 'unjudged'), count(*) from %s v where %s group by 1"
            .formatted(source.counted(), source.view(), where.sql());
    return Reads.bound(session.createNativeQuery(sql, Object[].class), where.values())
        .getResultList()
        .map(
            rows -> {
              Map<String, Long> counts = new TreeMap<>();
              rows.forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
              return counts;
            });
  }

  private static Uni<List<Object[]>> rows(
      Mutiny.Session session,
      Source<?> source,
      Where where,
      Order order,
      @Nullable Cursor cursor,
      int limit) {
    Map<String, Object> values = new HashMap<>(where.values());
    String following = "";
    if (cursor != null) {
      following = " and " + order.following();
      values.put("cursorKey", cursor.key());
      values.put("cursorId", cursor.id());
    }
    String sql =
        "select cast(to_jsonb(v) as text), %s, v.id from %s v where %s%s order by %s limit %d"
            .formatted(
                order.expression(), source.view(), where.sql(), following, order.by(), limit);
    return Reads.bound(session.createNativeQuery(sql, Object[].class), values).getResultList();
  }

  private <T> Listed<T> listed(
      Source<T> source,
      Map<String, Long> counts,
      List<Object[]> rows,
      Order order,
      int limit,
      State state) {
    AsOf asOf = state.asOf();
    List<Object[]> page = rows.size() > limit ? rows.subList(0, limit) : rows;
    String next = null;
    if (rows.size() > limit) {
      Object[] last = page.getLast();
      next = new Cursor(order.text(), (String) last[1], (UUID) last[2]).text();
    }
    boolean lights = source.counted().equals("light");
    return new Listed<>(
        page.stream().map(row -> reads.record((String) row[0], source.line())).toList(),
        counts.values().stream().mapToLong(Long::longValue).sum(),
        lights ? counts : null,
        lights ? null : counts,
        state.incomplete(),
        next,
        asOf.asOf(),
        asOf.knownOn(),
        asOf.policyVersion(),
        asOf.position());
  }
}

package io.duban.kernel.inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.reactive.mutiny.Mutiny;

/// How far each partition was handled, saved beside the rows.
final class Offsets {
  private static final String SAVED =
      """
      insert into inbox_offset (topic, partition, topic_id, next_offset)
      values (:topic, :partition, :topicId, 0)
      on conflict (topic, partition) do update set
        next_offset = case when inbox_offset.topic_id = excluded.topic_id
                           then inbox_offset.next_offset else 0 end,
        topic_id = excluded.topic_id
      returning next_offset
      """;
  private static final String ADVANCE =
      """
      update inbox_offset set next_offset = :to
      where topic = :topic and partition = :partition and next_offset = :from
      """;

  private Offsets() {}

  /// The next offset of each partition that anyone of the group has handled.
  static Uni<Map<TopicPartition, Long>> all(Mutiny.Session session) {
    return session
        .createNativeQuery("select topic, partition, next_offset from inbox_offset", Object[].class)
        .getResultList()
        .map(rows -> rows.stream().collect(Collectors.toMap(Offsets::partition, Offsets::next)));
  }

  private static TopicPartition partition(Object[] row) {
    return new TopicPartition((String) row[0], ((Number) row[1]).intValue());
  }

  private static Long next(Object[] row) {
    return ((Number) row[2]).longValue();
  }

  /// A partition's way forward in one transaction.
  record Move(String topic, int partition, long from, long to) {}

  /// Another process has handled the partition meanwhile.
  static final class Overtaken extends RuntimeException {
    Overtaken(Move move) {
      super("no longer at the offset: " + move, null, false, false);
    }
  }

  /// The next offset to handle; a topic that was made again begins at 0.
  static Uni<Long> saved(Mutiny.Session session, String topic, int partition, String topicId) {
    return session
        .createNativeQuery(SAVED, Long.class)
        .setParameter("topic", topic)
        .setParameter("partition", partition)
        .setParameter("topicId", topicId)
        .getSingleResult();
  }

  static Uni<Void> advance(Mutiny.Session session, Collection<Move> moves) {
    return Multi.createFrom()
        .iterable(moves)
        .onItem()
        .transformToUniAndConcatenate(move -> advance(session, move))
        .onItem()
        .ignoreAsUni();
  }

  private static Uni<Void> advance(Mutiny.Session session, Move move) {
    return session
        .createNativeQuery(ADVANCE)
        .setParameter("topic", move.topic())
        .setParameter("partition", move.partition())
        .setParameter("from", move.from())
        .setParameter("to", move.to())
        .executeUpdate()
        .invoke(
            changed -> {
              if (changed != 1) {
                throw new Overtaken(move);
              }
            })
        .replaceWithVoid();
  }
}

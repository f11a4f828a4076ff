package io.duban.kernel.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Divides the moves of a batch into one for each arrival.
final class Steps {
  private record Partition(String topic, int number) {}

  private final Map<Partition, Long> offsets = new HashMap<>();

  Steps(List<Offsets.Move> moves) {
    moves.forEach(move -> offsets.put(new Partition(move.topic(), move.partition()), move.from()));
  }

  List<Offsets.Move> next(Arrival arrival) {
    var partition = new Partition(arrival.topic(), arrival.partition());
    long to = arrival.offset() + 1;
    Long from = offsets.put(partition, to);
    if (from == null) {
      throw new IllegalArgumentException("no move for " + partition);
    }
    return List.of(new Offsets.Move(arrival.topic(), arrival.partition(), from, to));
  }
}

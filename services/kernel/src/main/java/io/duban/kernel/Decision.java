package io.duban.kernel;

import java.util.List;

/// What a decider answers: the events that the command causes (none when it already took effect),
/// or the reason why it may not.
public sealed interface Decision<E> {

  /// The command holds; no events mean that nothing changes.
  record Accepted<E>(List<E> events) implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /// The command may not be carried out in this state.
  record Refused<E>(Refusal refusal) implements Decision<E> {}

  static <E> Decision<E> accept(E event) {
    return new Accepted<>(List.of(event));
  }

  static <E> Decision<E> accept(List<E> events) {
    return new Accepted<>(events);
  }

  /// The command already took effect.
  static <E> Decision<E> unchanged() {
    return new Accepted<>(List.of());
  }

  static <E> Decision<E> refuse(String code) {
    return new Refused<>(Refusal.conflict(code));
  }

  static <E> Decision<E> refuse(Refusal refusal) {
    return new Refused<>(refusal);
  }
}

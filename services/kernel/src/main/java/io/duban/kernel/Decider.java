package io.duban.kernel;

/// The rules of one aggregate as three pure functions: no clock, no random id, no I/O. Time, ids
/// and the actor come in with the command. Repeating a command that already took effect is accepted
/// with no events.
///
/// @param <S> the state folded from the stream's events
/// @param <C> the sealed commands
/// @param <E> the sealed events
public interface Decider<S, C, E> {
  /// The state of a stream without events.
  S initial();

  /// What the command does to the state: events to append, or a refusal.
  Decision<E> decide(S state, C command);

  /// The state after the event. Total: every event of a stored stream folds.
  S evolve(S state, E event);
}

package io.duban.kernel.command;

import io.duban.kernel.Decider;
import io.duban.kernel.StreamId;
import io.duban.kernel.store.Answer;
import io.duban.kernel.store.EventCodec;
import io.duban.kernel.store.EventStore;
import io.duban.kernel.store.Write;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/// Runs commands against one kind of aggregate: load and fold, decide, append, answer. Fails with
/// {@link Refused}, {@link Stale} or {@link KeyReused}; the HTTP layer maps these to problems.
public final class CommandHandler<S, C, E> {
  public CommandHandler(EventStore store, Decider<S, C, E> decider, EventCodec<E> codec) {
    throw new UnsupportedOperationException();
  }

  /// The answer holds the stream's version after the command.
  public Uni<Answer> handle(CommandContext context, StreamId stream, C command) {
    return handle(context, stream, command, (state, events) -> List.of());
  }

  /// The same, and with the command's events these further writes, all or nothing. `also` is asked
  /// only if the command caused events, with the state after them.
  public Uni<Answer> handle(
      CommandContext context,
      StreamId stream,
      C command,
      BiFunction<S, List<E>, List<Write>> also) {
    throw new UnsupportedOperationException();
  }

  /// The same inside an inbox transaction; a conflict fails it, and the inbox tries it again.
  public Uni<Answer> react(
      Mutiny.Session session, CommandContext context, StreamId stream, C command) {
    throw new UnsupportedOperationException();
  }

  /// The current state, for queries on a single aggregate.
  public Uni<Loaded<S>> load(StreamId stream) {
    throw new UnsupportedOperationException();
  }

  public Uni<Loaded<S>> load(Mutiny.Session session, StreamId stream) {
    throw new UnsupportedOperationException();
  }
}

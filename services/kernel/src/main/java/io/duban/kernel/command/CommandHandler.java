package io.duban.kernel.command;

import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.StreamId;
import io.duban.kernel.store.Answer;
import io.duban.kernel.store.Append;
import io.duban.kernel.store.AppendOutcome;
import io.duban.kernel.store.EventCodec;
import io.duban.kernel.store.EventStore;
import io.duban.kernel.store.Stored;
import io.duban.kernel.store.Write;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Runs commands against one kind of aggregate: load and fold, decide, append, answer. Fails with
/// {@link Refused}, {@link Stale}, {@link KeyReused} or {@link Contended}; the HTTP layer maps
/// these to problems.
///
/// As a shortcut, a recent aggregate is taken as it is remembered, and any other as new. Only an
/// append, which the stream's version guards, may rest on that; any other answer is worked out
/// again from the store.
public final class CommandHandler<S, C, E> {
  private static final int TRIES = 10;

  private final EventStore store;
  private final Decider<S, C, E> decider;
  private final EventCodec<E> codec;
  private final Recent<S> recent = new Recent<>();

  public CommandHandler(EventStore store, Decider<S, C, E> decider, EventCodec<E> codec) {
    this.store = store;
    this.decider = decider;
    this.codec = codec;
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
    var run = new Run(context, stream, command, also);
    var known = recent.get(stream);
    return run.on(known == null ? new Loaded<>(decider.initial(), 0) : known, TRIES, true);
  }

  /// The same inside an inbox transaction; a conflict fails it, and the inbox tries it again.
  public Uni<Answer> react(
      Mutiny.Session session, CommandContext context, StreamId stream, C command) {
    return react(session, context, stream, command, (state, events) -> List.of());
  }

  /// The same, and with the command's events these further writes, all or nothing.
  public Uni<Answer> react(
      Mutiny.Session session,
      CommandContext context,
      StreamId stream,
      C command,
      BiFunction<S, List<E>, List<Write>> also) {
    return load(session, stream)
        .flatMap(
            loaded ->
                switch (decider.decide(loaded.state(), command)) {
                  case Decision.Refused<E>(var refusal) ->
                      Uni.createFrom().failure(new Refused(refusal));
                  case Decision.Accepted<E>(var events) when events.isEmpty() ->
                      Uni.createFrom().item(new Answer(stream, loaded.version(), false));
                  case Decision.Accepted<E>(var events) -> {
                    var next = next(loaded, events);
                    var writes = writes(stream, loaded, next, events, also);
                    var answer = new Answer(stream, next.version(), true);
                    var append = new Append(writes, context.meta(), null, answer);
                    yield store.append(session, append).map(CommandHandler::stored);
                  }
                });
  }

  /// What the command would write now, nothing if it already took effect: for the append of another
  /// command to carry along.
  public Uni<Optional<Write>> prepare(StreamId stream, C command) {
    return load(stream)
        .map(
            loaded ->
                switch (decider.decide(loaded.state(), command)) {
                  case Decision.Refused<E>(var refusal) -> throw new Refused(refusal);
                  case Decision.Accepted<E>(var events) ->
                      events.isEmpty()
                          ? Optional.empty()
                          : Optional.of(codec.write(stream, loaded.version(), events));
                });
  }

  /// The current state, for queries on a single aggregate.
  public Uni<Loaded<S>> load(StreamId stream) {
    return store.load(stream, 0).map(this::fold);
  }

  public Uni<Loaded<S>> load(Mutiny.Session session, StreamId stream) {
    return store.load(session, stream, 0).map(this::fold);
  }

  private Loaded<S> fold(List<Stored> events) {
    S state = decider.initial();
    long version = 0;
    for (Stored event : events) {
      state = decider.evolve(state, codec.decode(event));
      version = event.version();
    }
    return new Loaded<>(state, version);
  }

  private Loaded<S> next(Loaded<S> loaded, List<E> events) {
    S after = loaded.state();
    for (E event : events) {
      after = decider.evolve(after, event);
    }
    return new Loaded<>(after, loaded.version() + events.size());
  }

  private List<Write> writes(
      StreamId stream,
      Loaded<S> loaded,
      Loaded<S> next,
      List<E> events,
      BiFunction<S, List<E>, List<Write>> also) {
    var writes = new ArrayList<Write>();
    writes.add(codec.write(stream, loaded.version(), events));
    writes.addAll(also.apply(next.state(), events));
    return writes;
  }

  private static Answer stored(AppendOutcome outcome) {
    return switch (outcome) {
      case AppendOutcome.Appended appended -> appended.answer();
      case AppendOutcome.Replayed replayed -> replayed.answer();
      case AppendOutcome.KeyReused reused -> throw new KeyReused();
      case AppendOutcome.Conflict conflict -> throw new Contended(conflict.stream());
    };
  }

  /// One command on its way through load, decide and append, possibly several times.
  private final class Run {
    private final CommandContext context;
    private final StreamId stream;
    private final C command;
    private final BiFunction<S, List<E>, List<Write>> also;

    Run(
        CommandContext context,
        StreamId stream,
        C command,
        BiFunction<S, List<E>, List<Write>> also) {
      this.context = context;
      this.stream = stream;
      this.command = command;
      this.also = also;
    }

    Uni<Answer> fresh(int tries) {
      return load(stream).flatMap(loaded -> on(loaded, tries, false));
    }

    Uni<Answer> on(Loaded<S> loaded, int tries, boolean assumed) {
      if (context.precondition() instanceof Precondition.AtVersion(long version)
          && version != loaded.version()) {
        return assumed ? fresh(tries) : unlessReplayed(new Stale(loaded.version()));
      }
      return switch (decider.decide(loaded.state(), command)) {
        case Decision.Refused<E>(var refusal) ->
            assumed ? fresh(tries) : unlessReplayed(new Refused(refusal));
        case Decision.Accepted<E>(var events) when events.isEmpty() ->
            assumed ? fresh(tries) : unchanged(loaded);
        case Decision.Accepted<E>(var events) -> append(loaded, events, tries);
      };
    }

    private Uni<Answer> append(Loaded<S> loaded, List<E> events, int tries) {
      var next = next(loaded, events);
      var writes = writes(stream, loaded, next, events, also);
      return store
          .append(whole(writes, next.version()))
          .flatMap(
              outcome -> {
                if (outcome instanceof AppendOutcome.Conflict) {
                  recent.forget(stream);
                  return tries > 1 ? fresh(tries - 1) : answer(outcome);
                }
                if (outcome instanceof AppendOutcome.Appended) {
                  recent.put(stream, next);
                }
                return answer(outcome);
              });
    }

    /// A command without effect still records its key, so that it answers the same again.
    private Uni<Answer> unchanged(Loaded<S> loaded) {
      return context.idempotency() == null
          ? Uni.createFrom().item(new Answer(stream, loaded.version(), false))
          : store.append(whole(List.of(), loaded.version())).flatMap(this::answer);
    }

    private Append whole(List<Write> writes, long version) {
      var answer = new Answer(stream, version, !writes.isEmpty());
      return new Append(writes, context.meta(), context.idempotency(), answer);
    }

    private Uni<Answer> answer(AppendOutcome outcome) {
      return Uni.createFrom().item(() -> stored(outcome));
    }

    /// The key's first answer goes before any refusal: the command may be the reason for it.
    private Uni<Answer> unlessReplayed(RuntimeException failure) {
      var idempotency = context.idempotency();
      if (idempotency == null) {
        return Uni.createFrom().failure(failure);
      }
      return store
          .replay(idempotency)
          .flatMap(
              (@Nullable AppendOutcome outcome) ->
                  outcome == null ? Uni.createFrom().failure(failure) : answer(outcome));
    }
  }
}

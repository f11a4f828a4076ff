package io.duban.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.kernel.Actor;
import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.StreamId;
import io.duban.kernel.store.EventCodec;
import io.duban.kernel.store.Meta;
import io.duban.kernel.store.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Given these events, when this command, then those events or that refusal. Beside what is asked
/// it always checks two laws: a command that took effect changes nothing when it is repeated, and
/// the events fold to the same state after they went through the codec.
public final class DeciderSpec<S, C, E> {
  private final Decider<S, C, E> decider;
  private final EventCodec<E> codec;

  private DeciderSpec(Decider<S, C, E> decider, EventCodec<E> codec) {
    this.decider = decider;
    this.codec = codec;
  }

  public static <S, C, E> DeciderSpec<S, C, E> of(Decider<S, C, E> decider, Class<E> events) {
    return new DeciderSpec<>(decider, EventCodec.of(events));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Given given(E... events) {
    return new Given(List.of(events));
  }

  public Given given(List<? extends E> events) {
    return new Given(List.copyOf(events));
  }

  private S fold(List<E> events) {
    S state = decider.initial();
    for (E event : events) {
      state = decider.evolve(state, event);
    }
    return state;
  }

  private E throughCodec(E event) {
    var encoded = codec.encode(event);
    var meta = new Meta(Actor.service("test"), Instant.EPOCH, "test", null);
    return codec.decode(
        new Stored(
            1,
            StreamId.of("test", new UUID(0, 0)),
            1,
            encoded.type(),
            encoded.data(),
            meta,
            Instant.EPOCH));
  }

  /// What happened so far.
  public final class Given {
    private final List<E> events;

    private Given(List<E> events) {
      this.events = events;
    }

    public When when(C command) {
      return new When(events, command, decider.decide(fold(events), command));
    }

    /// The state that the events fold to.
    public S state() {
      return fold(events);
    }
  }

  /// What the command led to.
  public final class When {
    private final List<E> before;
    private final C command;
    private final Decision<E> decision;

    private When(List<E> before, C command, Decision<E> decision) {
      this.before = before;
      this.command = command;
      this.decision = decision;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final void thenEvents(E... expected) {
      assertThat(events()).containsExactly(expected);
      repeated();
    }

    /// The same, and the state after them.
    public S thenState() {
      var after = new ArrayList<>(before);
      after.addAll(events());
      repeated();
      return fold(after);
    }

    public void thenUnchanged() {
      assertThat(events()).isEmpty();
    }

    public void thenRefused(String code) {
      assertThat(decision)
          .isInstanceOfSatisfying(
              Decision.Refused.class,
              refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private List<E> events() {
      return switch (decision) {
        case Decision.Accepted<E>(var events) -> events;
        case Decision.Refused<E>(var refusal) -> throw new AssertionError("refused: " + refusal);
      };
    }

    private void repeated() {
      var after = new ArrayList<>(before);
      after.addAll(events());
      S state = fold(after);
      assertThat(decider.decide(state, command))
          .as("repeating a command that took effect changes nothing")
          .isEqualTo(Decision.unchanged());
      var stored = after.stream().map(DeciderSpec.this::throughCodec).toList();
      assertThat(fold(stored)).as("fold of stored = fold of decided").isEqualTo(state);
    }
  }
}

package io.duban.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import java.util.List;

record Spec<S, C, E>(Decider<S, C, E> decider, S state) {
  static <S, C, E> Spec<S, C, E> of(Decider<S, C, E> decider) {
    return new Spec<>(decider, decider.initial());
  }

  @SafeVarargs
  final Spec<S, C, E> given(E... events) {
    var state = this.state;
    for (E event : events) {
      state = decider.evolve(state, event);
    }
    return new Spec<>(decider, state);
  }

  Then<E> when(C command) {
    return new Then<>(decider.decide(state, command));
  }

  record Then<E>(Decision<E> decision) {
    @SafeVarargs
    @SuppressWarnings("varargs")
    final void then(E... events) {
      assertThat(decision).isEqualTo(Decision.accept(List.of(events)));
    }

    void thenNothing() {
      assertThat(decision).isEqualTo(Decision.unchanged());
    }

    void thenRefused(String code) {
      assertThat(decision)
          .isInstanceOfSatisfying(
              Decision.Refused.class,
              refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
  }
}

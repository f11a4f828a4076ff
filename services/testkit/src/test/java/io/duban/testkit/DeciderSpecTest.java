package io.duban.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import java.util.function.BiFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// That given-when-then can fail, and so can the two laws that it checks unasked.
class DeciderSpecTest {
  sealed interface Lamp {
    record On(int watts) implements Lamp {}

    record Dimmed(int watts, @JsonIgnore @Nullable Integer unsaid) implements Lamp {}
  }

  record Light(BiFunction<Integer, Integer, Decision<Lamp>> rule)
      implements Decider<Integer, Integer, Lamp> {
    @Override
    public Integer initial() {
      return 0;
    }

    @Override
    public Decision<Lamp> decide(Integer state, Integer command) {
      return rule.apply(state, command);
    }

    @Override
    public Integer evolve(Integer state, Lamp event) {
      return switch (event) {
        case Lamp.On(int watts) -> watts;
        case Lamp.Dimmed(var watts, var unsaid) -> watts + (unsaid == null ? 0 : unsaid);
      };
    }
  }

  private static final DeciderSpec<Integer, Integer, Lamp> LAWFUL =
      spec(
          (state, watts) ->
              state.equals(watts)
                  ? Decision.unchanged()
                  : watts > 100
                      ? Decision.refuse("too-bright")
                      : Decision.accept(new Lamp.On(watts)));

  @Test
  void what_is_so_passes() {
    assertThatCode(() -> LAWFUL.given().when(40).thenEvents(new Lamp.On(40)))
        .doesNotThrowAnyException();
    assertThatCode(() -> LAWFUL.given(new Lamp.On(40)).when(40).thenUnchanged())
        .doesNotThrowAnyException();
    assertThatCode(() -> LAWFUL.given().when(200).thenRefused("too-bright"))
        .doesNotThrowAnyException();
  }

  @Test
  void what_is_not_so_fails() {
    fails(() -> LAWFUL.given().when(40).thenEvents(new Lamp.On(41)));
    fails(() -> LAWFUL.given().when(40).thenEvents());
    fails(() -> LAWFUL.given().when(40).thenUnchanged());
    fails(() -> LAWFUL.given().when(40).thenRefused("too-bright"));
    fails(() -> LAWFUL.given().when(200).thenRefused("too-dark"));
    fails(() -> LAWFUL.given().when(200).thenEvents(new Lamp.On(200)));
    fails(() -> LAWFUL.given().when(200).thenState());
  }

  @Test
  void a_repeat_that_changes_something_fails() {
    var forgetful = spec((state, watts) -> Decision.accept(new Lamp.On(watts)));
    assertThatThrownBy(() -> forgetful.given().when(40).thenEvents(new Lamp.On(40)))
        .hasMessageContaining("repeating");
  }

  @Test
  void an_event_that_loses_something_on_its_way_fails() {
    var lossy =
        spec(
            (state, watts) ->
                state > 0 ? Decision.unchanged() : Decision.accept(new Lamp.Dimmed(watts, 5)));
    assertThatThrownBy(() -> lossy.given().when(40).thenState())
        .hasMessageContaining("fold of stored");
  }

  private static void fails(ThrowingCallable check) {
    assertThatThrownBy(check).isInstanceOf(AssertionError.class);
  }

  private static DeciderSpec<Integer, Integer, Lamp> spec(
      BiFunction<Integer, Integer, Decision<Lamp>> rule) {
    return DeciderSpec.of(new Light(rule), Lamp.class);
  }
}

package io.duban.assignments;

import static io.duban.assignments.Offers.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.assignments.domain.Assignment;
import io.duban.assignments.domain.AssignmentCommand;
import io.duban.assignments.domain.AssignmentCommand.Acknowledge;
import io.duban.assignments.domain.AssignmentCommand.Offer;
import io.duban.assignments.domain.AssignmentCommand.OfferAgain;
import io.duban.assignments.domain.AssignmentCommand.Release;
import io.duban.assignments.domain.AssignmentCommand.Return;
import io.duban.assignments.domain.AssignmentDecider;
import io.duban.assignments.domain.AssignmentEvent;
import io.duban.kernel.Decision;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AssignmentLawsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 12);
  private final AssignmentDecider decider = new AssignmentDecider();

  @Property
  void repeating_an_accepted_command_changes_nothing(
      @ForAll("histories") List<AssignmentCommand> history) {
    var state = decider.initial();
    for (var command : history) {
      if (decider.decide(state, command)
          instanceof Decision.Accepted<AssignmentEvent>(var events)) {
        state = fold(state, events);
        assertThat(decider.decide(state, command)).isEqualTo(Decision.unchanged());
      }
    }
  }

  @Property
  void one_stream_is_one_unit_for_ever(@ForAll("histories") List<AssignmentCommand> history) {
    var state = decider.initial();
    for (var command : history) {
      if (decider.decide(state, command)
          instanceof Decision.Accepted<AssignmentEvent>(var events)) {
        state = fold(state, events);
      }
      if (state instanceof Assignment.Known known) {
        assertThat(known.offer().unit()).isEqualTo("hz-kjj");
      }
    }
  }

  private Assignment fold(Assignment state, List<AssignmentEvent> events) {
    var folded = state;
    for (var event : events) {
      folded = decider.evolve(folded, event);
    }
    return folded;
  }

  @Provide
  Arbitrary<List<AssignmentCommand>> histories() {
    var units = Arbitraries.of("hz-kjj", "hz-czj");
    var days = Arbitraries.integers().between(0, 30).map(DAY::plusDays);
    var reasons = Arbitraries.of("不属于本单位职责", "另有原因");
    Arbitrary<AssignmentCommand> commands =
        Arbitraries.oneOf(
            offers(),
            days.map(day -> new Release("杭科领办〔2024〕6号", day)),
            days.map(day -> new OfferAgain(by("hz-kjj", day))),
            units.flatMap(unit -> days.map(day -> new Acknowledge(by(unit, day)))),
            units.flatMap(unit -> reasons.map(reason -> new Return(reason, by(unit, DAY)))));
    return commands.list().ofMaxSize(20);
  }

  private static Arbitrary<AssignmentCommand> offers() {
    return Combinators.combine(
            Arbitraries.of("lead", "support"),
            Arbitraries.of("1.1", "1.2"),
            Arbitraries.integers().between(0, 30).map(DAY::plusDays))
        .as((role, number, day) -> new Offer(Offers.offer("hz-kjj", role, number, day, day)));
  }
}

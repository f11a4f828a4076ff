package io.duban.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.supervision.domain.BusinessDay;
import io.duban.supervision.domain.BusinessDayCommand;
import io.duban.supervision.domain.BusinessDayCommand.OpenDay;
import io.duban.supervision.domain.BusinessDayDecider;
import io.duban.supervision.domain.CalendarCommand;
import io.duban.supervision.domain.CalendarCommand.Publish;
import io.duban.supervision.domain.CalendarDecider;
import io.duban.supervision.domain.CaseCommand;
import io.duban.supervision.domain.CaseDecider;
import io.duban.supervision.domain.PolicyCommand;
import io.duban.supervision.domain.PolicyCommand.Adopt;
import io.duban.supervision.domain.PolicyDecider;
import io.duban.supervision.domain.PolicyRules;
import io.duban.supervision.domain.Problem;
import io.duban.supervision.domain.ProblemCommand;
import io.duban.supervision.domain.ProblemCommand.Raise;
import io.duban.supervision.domain.ProblemDecider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds of every history of commands, whatever its order.
class LawsTest {
  private static final LocalDate DAY = Problems.DAY;

  @Property
  void repeating_changes_nothing_on_a_problem(@ForAll("problems") List<ProblemCommand> history) {
    states(new ProblemDecider(), history);
  }

  @Property
  void the_day_never_goes_back(@ForAll("days") List<BusinessDayCommand> history) {
    LocalDate last = LocalDate.MIN;
    for (BusinessDay state : states(new BusinessDayDecider(), history)) {
      if (state instanceof BusinessDay.Opened(var date)) {
        assertThat(date).isAfterOrEqualTo(last);
        last = date;
      }
    }
  }

  @Property
  void repeating_changes_nothing_on_a_calendar(@ForAll("years") List<CalendarCommand> history) {
    states(new CalendarDecider(), history);
  }

  @Property
  void policy_versions_are_gapless_and_take_effect_in_order(
      @ForAll("policies") List<PolicyCommand> history) {
    var versions = states(new PolicyDecider(), history).getLast().versions();
    for (int i = 0; i < versions.size(); i++) {
      assertThat(versions.get(i).version()).isEqualTo(i + 1);
      if (i > 0) {
        assertThat(versions.get(i).effectiveFrom())
            .isAfterOrEqualTo(versions.get(i - 1).effectiveFrom());
      }
    }
  }

  @Property
  void repeating_changes_nothing_on_a_case(@ForAll("cases") List<CaseCommand> history) {
    states(new CaseDecider(), history);
  }

  @Property
  void a_problem_is_closed_out_only_right_after_it_was_rectified(
      @ForAll("problems") List<ProblemCommand> history) {
    Problem before = new Problem.Absent();
    for (Problem state : states(new ProblemDecider(), history)) {
      if (state instanceof Problem.ClosedOut && !(before instanceof Problem.ClosedOut)) {
        assertThat(before).isInstanceOf(Problem.Rectified.class);
      }
      before = state;
    }
  }

  /// All states of the history; each accepted command is tried a second time on the way.
  private static <S, C, E> List<S> states(Decider<S, C, E> decider, List<C> history) {
    var states = new ArrayList<S>(List.of(decider.initial()));
    for (C command : history) {
      S state = states.getLast();
      if (decider.decide(state, command) instanceof Decision.Accepted<E> _) {
        S next = after(decider, state, command);
        assertThat(decider.decide(next, command)).isEqualTo(Decision.unchanged());
        states.add(next);
      }
    }
    return states;
  }

  private static <S, C, E> S after(Decider<S, C, E> decider, S state, C command) {
    S folded = state;
    if (decider.decide(state, command) instanceof Decision.Accepted<E>(var events)) {
      for (E event : events) {
        folded = decider.evolve(folded, event);
      }
    }
    return folded;
  }

  @Provide
  Arbitrary<List<ProblemCommand>> problems() {
    var days = Arbitraries.integers().between(0, 99).map(DAY::plusDays);
    Arbitrary<ProblemCommand> commands =
        Arbitraries.oneOf(
            Arbitraries.just(new Raise(Problems.RAISED)),
            days.map(Problems::plan),
            days.map(Problems::rectify),
            days.map(Problems::giveBack),
            days.map(Problems::close),
            days.map(Problems::reopen));
    return commands.list().ofMinSize(6).ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<BusinessDayCommand>> days() {
    Arbitrary<BusinessDayCommand> commands =
        Arbitraries.integers().between(-9, 5000).map(DAY::plusDays).map(OpenDay::new);
    return commands.list().ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<CalendarCommand>> years() {
    var days = Arbitraries.integers().between(1, 366).map(DAY::withDayOfYear);
    Arbitrary<CalendarCommand> commands =
        days.list()
            .ofMaxSize(4)
            .flatMap(
                off -> days.list().ofMaxSize(2).map(on -> new Publish(2024, off, on, "notice")));
    return commands.list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<PolicyCommand>> policies() {
    var days = Arbitraries.integers().between(0, 3).map(DAY::plusDays);
    var rules =
        Arbitraries.integers()
            .between(1, 2)
            .map(grace -> new PolicyRules(3, 10, "0.9", grace, List.of("lead"), List.of(), 5));
    Arbitrary<PolicyCommand> commands =
        days.flatMap(day -> rules.map(content -> new Adopt(day, content)));
    return commands.list().ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<CaseCommand>> cases() {
    var days = Arbitraries.integers().between(0, 9).map(DAY::plusDays);
    Arbitrary<CaseCommand> commands =
        Arbitraries.oneOf(
            days.map(CaseDeciderTest::opened).map(CaseCommand.Open::new),
            days.map(day -> new CaseCommand.Settle("alert-cleared", day)));
    return commands.list().ofMaxSize(20);
  }
}

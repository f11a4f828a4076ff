package io.duban.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.indicators.domain.Indicator;
import io.duban.indicators.domain.IndicatorCommand;
import io.duban.indicators.domain.IndicatorCommand.CorrectValue;
import io.duban.indicators.domain.IndicatorCommand.State;
import io.duban.indicators.domain.IndicatorCommand.WithdrawStatement;
import io.duban.indicators.domain.IndicatorDecider;
import io.duban.indicators.domain.IndicatorEvent;
import io.duban.indicators.domain.IndicatorEvent.ValueReported;
import io.duban.kernel.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IndicatorLawsTest {
  private final IndicatorDecider decider = new IndicatorDecider();

  @Property
  void repeating_an_accepted_command_changes_nothing(
      @ForAll("histories") List<IndicatorCommand> history) {
    var state = decider.initial();
    for (var command : history) {
      if (decider.decide(state, command) instanceof Decision.Accepted<IndicatorEvent>(var events)) {
        state = fold(state, events);
        assertThat(decider.decide(state, command)).isEqualTo(Decision.unchanged());
      }
    }
  }

  @Property
  void the_order_in_which_statements_arrive_does_not_change_who_owns_it(
      @ForAll("statements") List<State> statements, @ForAll Random random) {
    var shuffled = new ArrayList<>(statements);
    Collections.shuffle(shuffled, random);
    if (!statements.isEmpty()) {
      assertThat(new HashSet<>(after(shuffled).statements()))
          .isEqualTo(new HashSet<>(after(statements).statements()));
      assertThat(after(shuffled).owners()).isEqualTo(after(statements).owners());
      assertThat(after(shuffled).statementsDiffer())
          .isEqualTo(after(statements).statementsDiffer());
    }
  }

  @Property
  void the_first_statement_that_is_left_defines_it_and_all_that_are_left_own_it(
      @ForAll("histories") List<IndicatorCommand> history) {
    var state = decider.initial();
    for (var command : history) {
      if (decider.decide(state, command) instanceof Decision.Accepted<IndicatorEvent>(var events)) {
        state = fold(state, events);
      }
      if (state instanceof Indicator.Defined defined) {
        var first = defined.statements().getFirst();
        assertThat(defined.definition().value()).isEqualTo(first.value());
        assertThat(defined.definition().comparator()).isEqualTo(first.comparator());
        assertThat(new HashSet<>(defined.owners()))
            .isEqualTo(
                defined.places().stream()
                    .flatMap(place -> place.owners().stream())
                    .collect(Collectors.toSet()));
      }
    }
  }

  @Property
  void figures_outlive_every_amendment(@ForAll("histories") List<IndicatorCommand> history) {
    var state = decider.initial();
    var reported = new HashSet<String>();
    for (var command : history) {
      if (decider.decide(state, command) instanceof Decision.Accepted<IndicatorEvent>(var events)) {
        state = fold(state, events);
        events.forEach(event -> period(event).ifPresent(reported::add));
      }
    }
    assertThat(figures(state)).isEqualTo(reported);
  }

  private static Optional<String> period(IndicatorEvent event) {
    return event instanceof ValueReported value ? Optional.of(value.period()) : Optional.empty();
  }

  private static Set<String> figures(Indicator state) {
    return switch (state) {
      case Indicator.Undefined _ -> Set.of();
      case Indicator.Defined defined -> defined.figures().keySet();
      case Indicator.Withdrawn(var last, _, _) -> last.figures().keySet();
    };
  }

  private Indicator.Defined after(List<State> statements) {
    var state = decider.initial();
    for (var statement : statements) {
      if (decider.decide(state, statement)
          instanceof Decision.Accepted<IndicatorEvent>(var events)) {
        state = fold(state, events);
      }
    }
    return (Indicator.Defined) state;
  }

  private Indicator fold(Indicator state, List<IndicatorEvent> events) {
    var folded = state;
    for (var event : events) {
      folded = decider.evolve(folded, event);
    }
    return folded;
  }

  @Provide
  Arbitrary<List<State>> statements() {
    return statement().list().ofMaxSize(6).uniqueElements(state -> state.statement().target());
  }

  @Provide
  Arbitrary<List<IndicatorCommand>> histories() {
    var reports =
        Arbitraries.of("hz-kjj", "hz-czj")
            .flatMap(
                unit ->
                    Arbitraries.of("2024-05", "2024-06", "2025-06")
                        .flatMap(
                            period ->
                                Arbitraries.of("1", "1.0", "2", "1E+30")
                                    .map(value -> Statements.report(unit, period, value))));
    Arbitrary<IndicatorCommand> commands =
        Arbitraries.oneOf(
            statement(),
            amendment(),
            withdrawal(),
            reports,
            reports.map(report -> new CorrectValue(report, "补录")));
    return commands.list().ofMaxSize(20);
  }

  private static Arbitrary<State> amendment() {
    return statement().map(Statements::authorised);
  }

  private static Arbitrary<WithdrawStatement> withdrawal() {
    return Arbitraries.integers().between(1, 6).map(Statements::withdraw);
  }

  private static Arbitrary<State> statement() {
    return Arbitraries.integers()
        .between(1, 6)
        .flatMap(
            target ->
                Arbitraries.of("2000", "2000.0", "1800")
                    .flatMap(
                        value ->
                            Arbitraries.of("hz-kjj", "hz-czj")
                                .map(owner -> Statements.inItem(target, value, owner))));
  }
}

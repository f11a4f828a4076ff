package io.duban.indicators.domain;

import io.duban.indicators.domain.IndicatorEvent.IndicatorDefined;
import io.duban.indicators.domain.IndicatorEvent.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// The state of an indicator's stream.
public sealed interface Indicator {

  /// No plan states it.
  record Undefined() implements Indicator {}

  /// Stated at least once.
  ///
  /// @param owners the codes of the units that answer for it, sorted; empty until one is named
  /// @param figures the latest figure of each period
  record Defined(
      IndicatorDefined definition,
      List<Statement> statements,
      List<String> owners,
      SortedMap<String, Figure> figures)
      implements Indicator {
    public Defined {
      statements = List.copyOf(statements);
      owners = List.copyOf(new TreeSet<>(owners));
      figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    /// Whether two places of the plan commit to different figures under the same name.
    public boolean statementsDiffer() {
      return statements.stream().anyMatch(this::differs);
    }

    boolean states(int target) {
      return statements.stream().anyMatch(statement -> statement.target() == target);
    }

    Defined with(Statement statement, List<String> furtherOwners) {
      var more = new ArrayList<>(statements);
      more.add(statement);
      var all = new ArrayList<>(owners);
      all.addAll(furtherOwners);
      return new Defined(definition, more, all, figures);
    }

    Defined with(Figure figure) {
      var more = new TreeMap<>(figures);
      more.put(figure.period(), figure);
      return new Defined(definition, statements, owners, more);
    }

    private boolean differs(Statement statement) {
      return !statement.comparator().equals(definition.comparator())
          || !Decimals.same(statement.value(), definition.value())
          || !Objects.equals(statement.unit(), definition.unit());
    }
  }

  /// The figure of one period as it stands.
  ///
  /// @param corrected whether it replaced an earlier one
  record Figure(
      UUID report,
      String unit,
      String period,
      String value,
      String source,
      LocalDate submittedOn,
      String by,
      boolean corrected) {}
}

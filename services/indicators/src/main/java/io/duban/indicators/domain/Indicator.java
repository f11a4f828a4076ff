package io.duban.indicators.domain;

import io.duban.indicators.domain.IndicatorEvent.IndicatorDefined;
import io.duban.indicators.domain.IndicatorEvent.Standing;
import io.duban.indicators.domain.IndicatorEvent.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
  /// @param definition as it stands by now
  /// @param places in the order in which they joined; the first one defines it
  /// @param owners the codes of the units that answer for it, sorted; empty until one is named
  /// @param figures the latest figure of each period
  record Defined(
      IndicatorDefined definition,
      List<Place> places,
      List<String> owners,
      SortedMap<String, Figure> figures)
      implements Indicator {
    public Defined {
      places = List.copyOf(places);
      owners = sorted(owners);
      figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    public List<Statement> statements() {
      return places.stream().map(Place::statement).toList();
    }

    /// Whether two places of the plan commit to different figures under the same name.
    public boolean statementsDiffer() {
      return statements().stream().anyMatch(this::differs);
    }

    boolean states(int target) {
      return places.stream().anyMatch(place -> place.states(target));
    }

    /// Whether the place reads so already, and defines the indicator so where it does.
    boolean reads(Place place, IndicatorDefined by) {
      return places.contains(place)
          && (!definedBy(place.statement().target())
              || (definition.kind().equals(by.kind())
                  && Objects.equals(definition.reference(), by.reference())
                  && definition.to().equals(by.to())));
    }

    /// How the indicator is defined when the place reads so.
    ///
    /// @param by how the place itself would define it
    Standing amended(Place place, IndicatorDefined by) {
      return standing(
          definedBy(place.statement().target()) ? by : definition, replaced(place, places));
    }

    /// How it is defined without that statement, which must not be the only one.
    Standing without(int target) {
      return standing(definition, removed(target, places));
    }

    /// Whether nothing else states it.
    boolean onlyStatedBy(int target) {
      return places.stream().allMatch(place -> place.states(target));
    }

    Defined with(Place place) {
      var more = new ArrayList<>(places);
      more.add(place);
      var all = new ArrayList<>(owners);
      all.addAll(place.owners());
      return new Defined(definition, more, all, figures);
    }

    Defined with(Figure figure) {
      var more = new TreeMap<>(figures);
      more.put(figure.period(), figure);
      return new Defined(definition, places, owners, more);
    }

    Defined as(Standing standing, Place place) {
      return as(standing, replaced(place, places));
    }

    Defined as(Standing standing, int withdrawn) {
      return as(standing, removed(withdrawn, places));
    }

    private Defined as(Standing standing, List<Place> others) {
      return new Defined(definition.as(standing), others, standing.owners(), figures);
    }

    private boolean definedBy(int target) {
      return places.getFirst().states(target);
    }

    private boolean differs(Statement statement) {
      return !statement.comparator().equals(definition.comparator())
          || !Decimals.same(statement.value(), definition.value())
          || !Objects.equals(statement.unit(), definition.unit());
    }

    private static Standing standing(IndicatorDefined basis, List<Place> places) {
      var first = places.getFirst().statement();
      var value = first.value();
      return new Standing(
          basis.kind(),
          first.comparator(),
          value,
          first.unit(),
          basis.reference(),
          value == null ? basis.scale() : Decimals.scale(value),
          basis.to(),
          sorted(places.stream().flatMap(place -> place.owners().stream()).toList()));
    }

    private static List<Place> replaced(Place place, List<Place> places) {
      int target = place.statement().target();
      return places.stream().map(known -> known.states(target) ? place : known).toList();
    }

    private static List<Place> removed(int target, List<Place> places) {
      return places.stream().filter(place -> !place.states(target)).toList();
    }
  }

  /// No statement of it is left; a later one defines it again.
  ///
  /// @param last as it stood with its last statement
  /// @param authorisedBy document number of the notice that withdrew it
  /// @param from first day without it
  record Withdrawn(Defined last, String authorisedBy, LocalDate from) implements Indicator {}

  /// A place of the plan that states the indicator, and the units that it names, sorted.
  record Place(Statement statement, List<String> owners) {
    public Place {
      owners = sorted(owners);
    }

    boolean states(int target) {
      return statement.target() == target;
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

  private static List<String> sorted(Collection<String> codes) {
    return List.copyOf(new TreeSet<>(codes));
  }
}

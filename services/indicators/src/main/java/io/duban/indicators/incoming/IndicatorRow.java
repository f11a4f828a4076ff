package io.duban.indicators.incoming;

import io.duban.indicators.domain.Indicator;
import io.duban.indicators.domain.IndicatorEvent.Statement;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the list of indicators: the definition, who owns it and its latest figure.
@Entity
@Table(name = "indicator_row")
public class IndicatorRow {
  /// What the list shows of an indicator.
  ///
  /// @param withdrawn no plan states it any more; the rest is as it last stood
  public record Line(
      UUID id,
      long version,
      String documentNumber,
      String name,
      String kind,
      String comparator,
      @Nullable String value,
      @Nullable String unit,
      @Nullable String reference,
      List<String> owners,
      int statements,
      boolean statementsDiffer,
      @Nullable String latestPeriod,
      @Nullable String latestValue,
      @Nullable LocalDate latestSubmittedOn,
      boolean withdrawn) {}

  @Id UUID id;
  long version;
  String documentNumber;

  /// Document number, first target that states it, id: sorting by it follows the plan.
  String sortKey;

  String name;
  String kind;
  String comparator;
  @Nullable String value;
  @Nullable String unit;
  @Nullable String reference;

  /// Owners' codes, one a line between line ends, so that a search finds whole codes only.
  String owners;

  int statements;
  boolean statementsDiffer;
  @Nullable String latestPeriod;
  @Nullable String latestValue;
  @Nullable LocalDate latestSubmittedOn;
  boolean withdrawn;

  @SuppressWarnings("NullAway.Init")
  protected IndicatorRow() {}

  IndicatorRow(UUID id, long version, Indicator.Defined state, boolean withdrawn) {
    this.id = id;
    this.version = version;
    this.withdrawn = withdrawn;
    var definition = state.definition();
    documentNumber = definition.documentNumber();
    int first = state.statements().stream().mapToInt(Statement::target).min().orElse(0);
    sortKey = "%s %06d %s".formatted(documentNumber, first, id);
    name = definition.name();
    kind = definition.kind();
    comparator = definition.comparator();
    value = definition.value();
    unit = definition.unit();
    reference = definition.reference();
    owners = "\n" + String.join("\n", state.owners()) + "\n";
    statements = state.statements().size();
    statementsDiffer = state.statementsDiffer();
    if (!state.figures().isEmpty()) {
      var latest = state.figures().lastEntry().getValue();
      latestPeriod = latest.period();
      latestValue = latest.value();
      latestSubmittedOn = latest.submittedOn();
    }
  }

  public Line line() {
    return new Line(
        id,
        version,
        documentNumber,
        name,
        kind,
        comparator,
        value,
        unit,
        reference,
        owners.lines().filter(code -> !code.isEmpty()).toList(),
        statements,
        statementsDiffer,
        latestPeriod,
        latestValue,
        latestSubmittedOn,
        withdrawn);
  }

  public String sortKey() {
    return sortKey;
  }
}

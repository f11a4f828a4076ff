package io.duban.indicators.http;

import io.duban.indicators.domain.Indicator;
import io.duban.indicators.domain.Indicator.Figure;
import io.duban.indicators.domain.IndicatorEvent.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One indicator as it is read: its definition, every place that states it, every figure.
///
/// @param statementsDiffer two places of the plan commit to different figures
/// @param withdrawn no plan states it any more; definition and statements are as they last stood
/// @param withdrawnFrom first day without it
/// @param withdrawnBy document number of the notice that withdrew it
record IndicatorView(
    UUID id,
    long version,
    String documentNumber,
    UUID plan,
    String name,
    String kind,
    String comparator,
    @Nullable String value,
    @Nullable String unit,
    @Nullable String reference,
    int scale,
    LocalDate from,
    LocalDate to,
    String cadence,
    List<String> owners,
    List<Statement> statements,
    boolean statementsDiffer,
    List<Figure> values,
    boolean withdrawn,
    @Nullable LocalDate withdrawnFrom,
    @Nullable String withdrawnBy) {

  static IndicatorView of(UUID id, long version, Indicator.Defined state) {
    return of(id, version, state, null);
  }

  static IndicatorView of(UUID id, long version, Indicator.Withdrawn state) {
    return of(id, version, state.last(), state);
  }

  private static IndicatorView of(
      UUID id, long version, Indicator.Defined state, Indicator.@Nullable Withdrawn withdrawn) {
    var definition = state.definition();
    return new IndicatorView(
        id,
        version,
        definition.documentNumber(),
        definition.plan(),
        definition.name(),
        definition.kind(),
        definition.comparator(),
        definition.value(),
        definition.unit(),
        definition.reference(),
        definition.scale(),
        definition.from(),
        definition.to(),
        definition.cadence(),
        state.owners(),
        state.statements(),
        state.statementsDiffer(),
        List.copyOf(state.figures().values()),
        withdrawn != null,
        withdrawn == null ? null : withdrawn.from(),
        withdrawn == null ? null : withdrawn.authorisedBy());
  }
}

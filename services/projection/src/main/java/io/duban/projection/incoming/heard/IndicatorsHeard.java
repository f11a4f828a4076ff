package io.duban.projection.incoming.heard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is read of `duban.indicators.v1`.
public interface IndicatorsHeard {

  record IndicatorDefined(
      String documentNumber,
      UUID plan,
      String name,
      String kind,
      String comparator,
      @Nullable BigDecimal value,
      @Nullable String unit,
      @Nullable String reference,
      int scale,
      LocalDate from,
      LocalDate to,
      String cadence,
      List<String> owners) {}

  record StatementJoined(Statement statement, List<String> owners) {}

  record Statement(int target, @Nullable String item, @Nullable UUID itemId, String name) {}

  record TargetAmended(Statement statement, Definition standing) {}

  record StatementWithdrawn(int target, @Nullable Definition standing) {}

  /// How an amended indicator is defined from now on.
  record Definition(
      String kind,
      String comparator,
      @Nullable BigDecimal value,
      @Nullable String unit,
      @Nullable String reference,
      int scale,
      LocalDate to,
      List<String> owners) {}

  record ValueReported(
      String unit, String period, BigDecimal value, String source, LocalDate submittedOn) {

    public static ValueReported of(ValueCorrected corrected) {
      return new ValueReported(
          corrected.unit(),
          corrected.period(),
          corrected.value(),
          corrected.source(),
          corrected.submittedOn());
    }
  }

  record ValueCorrected(
      String unit, String period, BigDecimal value, String source, LocalDate submittedOn) {}
}

package io.duban.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.indicators.domain.ReportPeriod;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportPeriodTest {
  @Test
  void a_month_ends_with_its_last_day_also_in_a_leap_year() {
    assertThat(ReportPeriod.of("monthly", "2024-02"))
        .contains(new ReportPeriod(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
  }

  @Test
  void a_quarter_has_three_months() {
    assertThat(ReportPeriod.of("quarterly", "2024-Q4"))
        .contains(new ReportPeriod(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31)));
  }

  @Test
  void each_cadence_has_its_own_names() {
    assertThat(ReportPeriod.of("quarterly", "2024-02")).isEmpty();
    assertThat(ReportPeriod.of("quarterly", "2024-Q5")).isEmpty();
    assertThat(ReportPeriod.of("monthly", "2024-Q1")).isEmpty();
  }
}

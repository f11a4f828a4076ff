package io.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2024-W27, 2024-07-01, 2024-07-07, 2024-W28",
    "2025-W01, 2024-12-30, 2025-01-05, 2025-W02", // begins in the year before
    "2020-W53, 2020-12-28, 2021-01-03, 2021-W01",
    "2024-02, 2024-02-01, 2024-02-29, 2024-03",
    "2024-12, 2024-12-01, 2024-12-31, 2025-01",
    "2024-Q2, 2024-04-01, 2024-06-30, 2024-Q3",
    "2024-Q4, 2024-10-01, 2024-12-31, 2025-Q1",
    "2024, 2024-01-01, 2024-12-31, 2025"
  })
  void a_period_has_a_first_day_a_last_day_and_a_next_one(
      String text, LocalDate first, LocalDate last, String next) {
    Period period = Period.parse(text);
    assertThat(period).hasToString(text);
    assertThat(period.firstDay()).isEqualTo(first);
    assertThat(period.lastDay()).isEqualTo(last);
    assertThat(period.next()).isEqualTo(Period.parse(next));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "24",
        "0000",
        "2024-",
        "2024-0",
        "2024-00",
        "2024-13",
        "2024-6",
        "2024-Q0",
        "2024-Q5",
        "2024-W00",
        "2024-W53", // 2024 has 52 weeks
        "2024-w01",
        "2024-06-01",
        "2024-06 ",
        "٢٠٢٤"
      })
  void other_text_is_no_period(String text) {
    assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-30, WEEKLY, 2025-W01",
    "2021-01-03, WEEKLY, 2020-W53",
    "2024-12-30, MONTHLY, 2024-12",
    "2024-03-31, QUARTERLY, 2024-Q1",
    "2024-04-01, QUARTERLY, 2024-Q2"
  })
  void a_date_lies_in_one_period_of_each_cadence(LocalDate date, Cadence cadence, String period) {
    assertThat(Period.containing(date, cadence)).hasToString(period);
  }

  @Test
  void a_sequence_begins_with_the_period_of_the_first_day_and_holds_those_that_end_in_time() {
    LocalDate first = LocalDate.parse("2024-03-12");
    assertThat(Period.sequence(first, LocalDate.parse("2024-06-30"), Cadence.MONTHLY))
        .map(Period::toString)
        .containsExactly("2024-03", "2024-04", "2024-05", "2024-06");
    assertThat(Period.sequence(first, LocalDate.parse("2024-06-29"), Cadence.QUARTERLY))
        .map(Period::toString)
        .containsExactly("2024-Q1");
    assertThat(Period.sequence(first, LocalDate.parse("2024-03-13"), Cadence.WEEKLY)).isEmpty();
  }

  @Test
  void cadences_are_known_by_their_codes() {
    for (Cadence cadence : Cadence.values()) {
      assertThat(Cadence.of(cadence.code())).isEqualTo(cadence);
    }
    assertThatThrownBy(() -> Cadence.of("daily")).isInstanceOf(IllegalArgumentException.class);
  }
}

package io.duban.supervision;

import io.duban.supervision.domain.Case;
import io.duban.supervision.domain.CaseCommand;
import io.duban.supervision.domain.CaseCommand.Open;
import io.duban.supervision.domain.CaseCommand.Settle;
import io.duban.supervision.domain.CaseDecider;
import io.duban.supervision.domain.CaseEvent;
import io.duban.supervision.domain.CaseEvent.CaseOpened;
import io.duban.supervision.domain.CaseEvent.CaseSettled;
import io.duban.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseDeciderTest {
  private static final LocalDate DAY = LocalDate.parse("2024-04-09");
  private static final CaseOpened OPENED = opened(DAY);
  private static final CaseSettled SETTLED = new CaseSettled("alert-cleared", DAY.plusDays(2));

  private final DeciderSpec<Case, CaseCommand, CaseEvent> alert =
      DeciderSpec.of(new CaseDecider(), CaseEvent.class);

  @Test
  void an_alert_opens_one_case() {
    alert.given().when(new Open(OPENED)).thenEvents(OPENED);
    alert.given(OPENED).when(new Open(OPENED)).thenUnchanged();
    alert.given(OPENED).when(new Open(opened(DAY.plusDays(1)))).thenUnchanged();
  }

  @Test
  void a_case_is_settled_once() {
    var settle = new Settle("alert-cleared", DAY.plusDays(2));
    alert.given(OPENED).when(settle).thenEvents(SETTLED);
    alert.given(OPENED, SETTLED).when(settle).thenUnchanged();
    alert.given(OPENED, SETTLED).when(new Settle("decided", DAY.plusDays(3))).thenUnchanged();
  }

  @Test
  void an_alert_that_opened_no_case_leaves_nothing_to_settle() {
    alert.given().when(new Settle("alert-cleared", DAY)).thenUnchanged();
  }

  @Test
  void an_alert_that_is_raised_again_opens_its_case_again() {
    var again = opened(DAY.plusDays(2));
    alert.given(OPENED, SETTLED).when(new Open(again)).thenEvents(again);
    alert.given(OPENED, SETTLED, again).when(new Open(again)).thenUnchanged();
  }

  @Test
  void hearing_of_the_first_raising_late_changes_nothing() {
    alert.given(OPENED, SETTLED).when(new Open(OPENED)).thenUnchanged();
  }

  static CaseOpened opened(LocalDate on) {
    return new CaseOpened(
        new UUID(1, 1),
        "report-missing",
        "item:" + new UUID(1, 2),
        "hz-kjj",
        "杭科领办〔2024〕1号",
        "14.4",
        "reminder",
        on,
        on.plusDays(7),
        false,
        "深化科技特派员制度");
  }
}

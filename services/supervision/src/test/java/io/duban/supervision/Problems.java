package io.duban.supervision;

import io.duban.supervision.domain.ProblemCommand.CloseOut;
import io.duban.supervision.domain.ProblemCommand.PlanRectification;
import io.duban.supervision.domain.ProblemCommand.Rectify;
import io.duban.supervision.domain.ProblemCommand.Reopen;
import io.duban.supervision.domain.ProblemCommand.ReturnRectification;
import io.duban.supervision.domain.ProblemEvent.Evidence;
import io.duban.supervision.domain.ProblemEvent.ProblemClosedOut;
import io.duban.supervision.domain.ProblemEvent.ProblemRaised;
import io.duban.supervision.domain.ProblemEvent.ProblemRectified;
import io.duban.supervision.domain.ProblemEvent.ProblemReopened;
import io.duban.supervision.domain.ProblemEvent.RectificationPlanned;
import io.duban.supervision.domain.ProblemEvent.RectificationReturned;
import java.time.LocalDate;
import java.util.List;

/// One problem, its steps as commands, and the events that they cause.
final class Problems {
  static final String UNIT = "hz-kjj";
  static final LocalDate DAY = LocalDate.parse("2024-06-03");
  static final LocalDate BY = LocalDate.parse("2024-06-28");
  static final List<Evidence> EVIDENCE = List.of(new Evidence("验收单.pdf", null, null));

  static final ProblemRaised RAISED =
      new ProblemRaised(
          "进度滞后", "3家中心仅1家落实场地", "inspection", null, "7.1", UNIT, BY, DAY, "supervisor");
  static final RectificationPlanned PLANNED =
      new RectificationPlanned("月底前完成", DAY.plusDays(1), UNIT, "clerk");
  static final ProblemRectified RECTIFIED =
      new ProblemRectified("已落实", EVIDENCE, DAY.plusDays(2), UNIT, "clerk");
  static final RectificationReturned RETURNED =
      new RectificationReturned("请补充运行记录", DAY.plusDays(3), "supervisor");
  static final ProblemClosedOut CLOSED =
      new ProblemClosedOut("属实", DAY.plusDays(3), DAY.plusDays(90), "supervisor");
  static final ProblemReopened REOPENED =
      new ProblemReopened("停止运行", DAY.plusDays(90), DAY.plusDays(100), "supervisor");

  private Problems() {}

  static PlanRectification plan(LocalDate on) {
    return new PlanRectification(PLANNED.plan(), on, UNIT, "clerk");
  }

  static Rectify rectify(LocalDate on) {
    return new Rectify(RECTIFIED.statement(), EVIDENCE, on, UNIT, "clerk");
  }

  static ReturnRectification giveBack(LocalDate on) {
    return new ReturnRectification(RETURNED.reason(), on, null, "supervisor");
  }

  static CloseOut close(LocalDate on) {
    return new CloseOut(CLOSED.note(), CLOSED.recheckOn(), on, null, "supervisor");
  }

  static Reopen reopen(LocalDate on) {
    return new Reopen(REOPENED.reason(), REOPENED.rectifyBy(), on, null, "supervisor");
  }
}

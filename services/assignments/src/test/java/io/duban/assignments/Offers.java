package io.duban.assignments;

import io.duban.assignments.domain.AssignmentEvent.AssignmentAcknowledged;
import io.duban.assignments.domain.AssignmentEvent.AssignmentOffered;
import io.duban.assignments.domain.AssignmentEvent.AssignmentReleased;
import io.duban.assignments.domain.AssignmentEvent.AssignmentReturned;
import io.duban.assignments.domain.AssignmentEvent.ItemRef;
import io.duban.assignments.domain.Submission;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Offers and answers that tests speak of.
final class Offers {
  static final LocalDate ISSUED = LocalDate.of(2024, 3, 12);
  static final LocalDate LATER = ISSUED.plusDays(2);
  static final LocalDate AMENDED = LocalDate.of(2024, 7, 1);
  static final AssignmentOffered OFFER = offer("hz-kjj", "lead", ISSUED);
  static final AssignmentAcknowledged ACKNOWLEDGED =
      new AssignmentAcknowledged("hz-kjj", LATER, "clerk");
  static final AssignmentReturned RETURNED =
      new AssignmentReturned("hz-kjj", "不属于本单位职责", LATER, "clerk");
  static final AssignmentReleased RELEASED =
      new AssignmentReleased("hz-kjj", "杭科领办〔2024〕6号", AMENDED);

  private Offers() {}

  /// The unit on the day that was opened last.
  static Submission by(String unit, LocalDate on) {
    return new Submission(on, on, "clerk", unit, false);
  }

  static AssignmentOffered offer(String unit, String role, LocalDate on) {
    return offer(unit, role, "1.1", on, ISSUED);
  }

  /// As an amendment names the unit: from its own first day on.
  static AssignmentOffered amended(String role, String number) {
    return offer("hz-kjj", role, number, AMENDED, AMENDED);
  }

  static AssignmentOffered offer(
      String unit, String role, String number, LocalDate on, LocalDate from) {
    var item = new UUID(1, 11);
    return new AssignmentOffered(
        "杭科领办〔2024〕1号",
        new UUID(1, 1),
        unit,
        role,
        "first-listed",
        "item",
        item,
        number,
        "建设新型科技基础设施",
        List.of(new ItemRef(item, number)),
        on,
        from,
        LocalDate.of(2024, 12, 31));
  }

  /// A whole range that a rule implies for the unit.
  static AssignmentOffered range(LocalDate from, int... items) {
    return new AssignmentOffered(
        "杭科领办〔2024〕1号",
        new UUID(1, 1),
        "330102",
        "implied",
        "rule",
        "range",
        null,
        null,
        null,
        IntStream.of(items).mapToObj(item -> new ItemRef(new UUID(1, item), "1." + item)).toList(),
        from,
        from,
        LocalDate.of(2024, 12, 31));
  }
}

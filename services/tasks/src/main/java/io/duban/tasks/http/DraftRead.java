package io.duban.tasks.http;

import io.duban.tasks.domain.Plan;
import io.duban.tasks.domain.UnitRegistry;
import io.duban.tasks.notice.NoticeReader;
import io.duban.tasks.notice.NoticeReader.Given;
import io.duban.tasks.notice.Reading;

/// A draft with what its notice says, read again by the units of the moment.
record DraftRead(
    long version, Plan.Draft draft, Plan.Notice notice, UnitRegistry registry, Reading reading) {

  static DraftRead of(long version, Plan.Draft draft, Plan.Notice notice, UnitRegistry registry) {
    var given = new Given(draft.plan().documentNumber(), draft.plan().issueDate());
    return new DraftRead(
        version, draft, notice, registry, NoticeReader.read(notice.text(), registry, given));
  }

  /// Whether the office agreed with what stands there. Who agrees with a part agrees with
  /// everything in it.
  boolean accepted(String pointer) {
    return draft.accepted().stream()
        .anyMatch(
            accepted ->
                accepted.isEmpty()
                    || pointer.equals(accepted)
                    || pointer.startsWith(accepted + "/"));
  }
}

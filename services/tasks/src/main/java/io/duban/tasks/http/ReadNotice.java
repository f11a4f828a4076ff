package io.duban.tasks.http;

import io.duban.kernel.Refusal;
import io.duban.kernel.command.Refused;
import io.duban.kernel.store.Digests;
import io.duban.tasks.domain.Plan;
import io.duban.tasks.domain.PlanCommand;
import io.duban.tasks.domain.UnitRegistry;
import io.duban.tasks.notice.Columns;
import io.duban.tasks.notice.NoticeFormat;
import io.duban.tasks.notice.NoticeReader;
import io.duban.tasks.notice.NoticeReader.Given;
import io.duban.tasks.notice.NoticeRefused;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A sent file as the command that drafts its plan.
final class ReadNotice {
  private ReadNotice() {}

  /// Refused with the reader's code where it cannot or may not be read.
  static PlanCommand.Draft draft(
      byte[] file,
      NoticeFormat format,
      @Nullable String columns,
      Given given,
      UnitRegistry registry) {
    try {
      var mapping = columns == null ? Columns.usual() : Columns.mapped(columns);
      String text = format.text(file, mapping);
      var reading = NoticeReader.read(text, registry, given);
      var plan = reading.plan();
      if (plan == null) {
        throw new Refused(
            Refusal.invalid("notice-incomplete", "query" + reading.missing().getFirst()));
      }
      String digest = HexFormat.of().formatHex(Digests.sha256().digest(file));
      return new PlanCommand.Draft(
          plan, Digests.of(plan), registry, new Plan.Notice(format.word(), digest, text));
    } catch (NoticeRefused refused) {
      var why = Map.of("why", Objects.requireNonNull(refused.getMessage()));
      throw new Refused(new Refusal(Refusal.Kind.INVALID, refused.code(), why));
    }
  }
}

package io.duban.supervision.http;

import io.duban.kernel.Refusal;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Refused;
import io.duban.supervision.domain.BusinessDay;
import io.duban.supervision.domain.BusinessDayCommand;
import io.duban.supervision.domain.BusinessDayEvent;
import io.duban.supervision.domain.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The date of what a person does without saying when.
@ApplicationScoped
public class LastDay {
  private final CommandHandler<BusinessDay, BusinessDayCommand, BusinessDayEvent> day;

  LastDay(CommandHandler<BusinessDay, BusinessDayCommand, BusinessDayEvent> day) {
    this.day = day;
  }

  /// The last opened day; refused if none was opened yet.
  Uni<LocalDate> last() {
    return orLast(null, "");
  }

  /// The day that the person gave, else the last opened one. Refused if no day was given and none
  /// was opened yet, or if the given one comes after the last opened.
  ///
  /// @param pointer to the given day in the request
  Uni<LocalDate> orLast(@Nullable LocalDate given, String pointer) {
    return day.load(Streams.businessDay()).map(loaded -> on(loaded.state(), given, pointer));
  }

  private static LocalDate on(BusinessDay day, @Nullable LocalDate given, String pointer) {
    return switch (day) {
      case BusinessDay.NotOpened _ when given == null ->
          throw new Refused(Refusal.conflict("no-business-day"));
      case BusinessDay.NotOpened _ -> given;
      case BusinessDay.Opened(var date) when given == null -> date;
      case BusinessDay.Opened opened -> {
        opened
            .refusal(given, pointer)
            .ifPresent(
                refusal -> {
                  throw new Refused(refusal);
                });
        yield given;
      }
    };
  }
}

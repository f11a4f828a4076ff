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

  /// The day that the person gave, else the last opened one; refused if none was opened yet.
  Uni<LocalDate> orLast(@Nullable LocalDate given) {
    return given != null
        ? Uni.createFrom().item(given)
        : day.load(Streams.businessDay())
            .map(
                loaded ->
                    switch (loaded.state()) {
                      case BusinessDay.NotOpened _ ->
                          throw new Refused(Refusal.conflict("no-business-day"));
                      case BusinessDay.Opened(var date) -> date;
                    });
  }
}

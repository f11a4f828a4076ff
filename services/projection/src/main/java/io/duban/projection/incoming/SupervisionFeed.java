package io.duban.projection.incoming;

import io.duban.kernel.inbox.Incoming;
import io.duban.projection.incoming.heard.SupervisionHeard.CalendarPublished;
import io.duban.projection.incoming.heard.SupervisionHeard.DayOpened;
import io.duban.projection.incoming.heard.SupervisionHeard.PolicyAdopted;
import io.duban.projection.incoming.heard.SupervisionHeard.ProblemClosedOut;
import io.duban.projection.incoming.heard.SupervisionHeard.ProblemRaised;
import io.duban.projection.incoming.heard.SupervisionHeard.ProblemRectified;
import io.duban.projection.incoming.heard.SupervisionHeard.ProblemReopened;
import io.duban.projection.overdue.Touched;
import io.duban.projection.rows.CalendarRow;
import io.duban.projection.rows.DayRow;
import io.duban.projection.rows.PolicyRow;
import io.duban.projection.rows.ProblemRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/// Days, calendars, policies and problems.
@ApplicationScoped
class SupervisionFeed {
  private static final Touched EVERYTHING = new Touched.Everything();

  Uni<Touched> on(Mutiny.Session session, Incoming event) {
    long at = event.version();
    return switch (event.type()) {
      case "DayOpened" -> opened(session, event);
      case "CalendarPublished" -> published(session, event);
      case "PolicyAdopted" -> adopted(session, event);
      case "ProblemRaised" -> raised(session, event);
      case "RectificationPlanned" -> problem(session, event, row -> row.planned(at));
      case "ProblemRectified" ->
          problem(session, event, row -> row.rectified(at, event.as(ProblemRectified.class)));
      case "RectificationReturned" -> problem(session, event, row -> row.returned(at));
      case "ProblemClosedOut" ->
          problem(session, event, row -> row.closedOut(at, event.as(ProblemClosedOut.class)));
      case "ProblemReopened" ->
          problem(session, event, row -> row.reopened(at, event.as(ProblemReopened.class)));
      default -> Folds.nothing();
    };
  }

  private static Uni<Touched> opened(Mutiny.Session session, Incoming event) {
    DayOpened day = event.as(DayOpened.class);
    String stream = event.stream().value();
    return session
        .find(DayRow.class, stream)
        .chain(
            row ->
                row == null
                    ? session.persist(new DayRow(stream, event.version(), day.date()))
                    : Uni.createFrom()
                        .voidItem()
                        .invoke(() -> row.opened(event.version(), day.date())))
        .replaceWith(EVERYTHING);
  }

  private static Uni<Touched> published(Mutiny.Session session, Incoming event) {
    CalendarPublished calendar = event.as(CalendarPublished.class);
    return session
        .find(CalendarRow.class, calendar.year())
        .chain(
            row ->
                row == null
                    ? session.persist(
                        new CalendarRow(event.stream().value(), event.version(), calendar))
                    : Uni.createFrom()
                        .voidItem()
                        .invoke(() -> row.published(event.version(), calendar)))
        .replaceWith(EVERYTHING);
  }

  private static Uni<Touched> adopted(Mutiny.Session session, Incoming event) {
    var row = new PolicyRow(event.stream().value(), event.version(), event.as(PolicyAdopted.class));
    return Folds.insert(session, row, EVERYTHING);
  }

  private static Uni<Touched> raised(Mutiny.Session session, Incoming event) {
    UUID id = event.stream().id();
    return Folds.insert(
        session,
        new ProblemRow(id, event.version(), event.as(ProblemRaised.class)),
        new Touched.Problem(id));
  }

  private static Uni<Touched> problem(
      Mutiny.Session session, Incoming event, Consumer<ProblemRow> change) {
    return Folds.change(
        session, event, ProblemRow.class, change, new Touched.Problem(event.stream().id()));
  }
}

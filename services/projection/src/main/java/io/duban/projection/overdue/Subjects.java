package io.duban.projection.overdue;

import io.duban.projection.overdue.rule.AssignmentRule;
import io.duban.projection.overdue.rule.IndicatorRule;
import io.duban.projection.overdue.rule.ItemFacts.FirstReport;
import io.duban.projection.overdue.rule.ItemFacts.Owed;
import io.duban.projection.overdue.rule.ItemRule;
import io.duban.projection.overdue.rule.Moment;
import io.duban.projection.overdue.rule.ProblemRule;
import io.duban.projection.overdue.rule.Verdict;
import io.duban.projection.rows.AssignmentRow;
import io.duban.projection.rows.IndicatorRow;
import io.duban.projection.rows.ItemRow;
import io.duban.projection.rows.ProblemRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/// Puts the rule to rows, a page at a time, and writes the light onto each row.
@ApplicationScoped
class Subjects {
  private static final int PAGE = 500;
  private static final UUID FIRST = new UUID(0, 0);

  // What is over is judged once, so that it has the light of what ended it.
  private static final String ITEMS =
      "from ItemRow where (status not in ('closed', 'withdrawn') or judgedOn is null)";
  private static final String ASSIGNMENTS = "from AssignmentRow where status = 'offered'";
  private static final String INDICATORS =
      "from IndicatorRow where (not withdrawn or judgedOn is null)";
  private static final String PROBLEMS =
      "from ProblemRow where (status <> 'closed' or judgedOn is null)";

  /// One pass of the watch: the transaction, what to judge by, and what becomes of it.
  record Round(Mutiny.Session session, Moment now, Alerts alerts) {}

  Uni<Void> judge(Round round, Touched touched) {
    return switch (touched) {
      case Touched.Nothing() -> Uni.createFrom().voidItem();
      case Touched.Item(UUID id) -> one(round, ItemRow.class, id, r -> items(round, r));
      case Touched.ItemEnd(UUID id) ->
          one(round, ItemRow.class, id, r -> items(round, r)).chain(() -> answering(round, id));
      case Touched.Assignment(UUID id) ->
          one(round, AssignmentRow.class, id, r -> assignments(round, r));
      case Touched.Indicator(UUID id) ->
          one(round, IndicatorRow.class, id, r -> indicators(round, r));
      case Touched.Problem(UUID id) -> one(round, ProblemRow.class, id, r -> problems(round, r));
      case Touched.Everything() -> everything(round);
    };
  }

  private Uni<Void> everything(Round round) {
    return pages(round, ITEMS, ItemRow.class, ItemRow::id, r -> items(round, r), FIRST)
        .chain(
            () ->
                pages(
                    round,
                    ASSIGNMENTS,
                    AssignmentRow.class,
                    AssignmentRow::id,
                    r -> assignments(round, r),
                    FIRST))
        .chain(
            () ->
                pages(
                    round,
                    INDICATORS,
                    IndicatorRow.class,
                    IndicatorRow::id,
                    r -> indicators(round, r),
                    FIRST))
        .chain(
            () ->
                pages(
                    round,
                    PROBLEMS,
                    ProblemRow.class,
                    ProblemRow::id,
                    r -> problems(round, r),
                    FIRST));
  }

  private static <R> Uni<Void> one(
      Round round, Class<R> type, UUID id, Function<List<R>, Uni<Void>> judge) {
    return round.session().find(type, id).chain(row -> judge.apply(List.of(row)));
  }

  private static Uni<Void> answering(Round round, UUID item) {
    return Surroundings.offered(round.session(), item)
        .chain(rows -> rows.isEmpty() ? Uni.createFrom().voidItem() : assignments(round, rows));
  }

  private static <R> Uni<Void> pages(
      Round round,
      String query,
      Class<R> type,
      Function<R, UUID> key,
      Function<List<R>, Uni<Void>> judge,
      UUID after) {
    return round
        .session()
        .createSelectionQuery(query + " and id > :after order by id", type)
        .setParameter("after", after)
        .setMaxResults(PAGE)
        .getResultList()
        .chain(
            rows -> {
              if (rows.isEmpty()) {
                return Uni.createFrom().voidItem();
              }
              UUID last = key.apply(rows.getLast());
              return judge.apply(rows).chain(() -> pages(round, query, type, key, judge, last));
            });
  }

  private Uni<Void> items(Round round, List<ItemRow> rows) {
    List<UUID> ids = rows.stream().map(ItemRow::id).toList();
    return Surroundings.owed(round.session(), ids)
        .chain(
            owed ->
                Surroundings.reports(round.session(), ids)
                    .chain(reports -> items(round, rows, owed, reports)));
  }

  private static Uni<Void> items(
      Round round,
      List<ItemRow> rows,
      Map<UUID, List<Owed>> owed,
      Map<UUID, List<FirstReport>> reports) {
    List<Judged> judged = new ArrayList<>();
    for (ItemRow row : rows) {
      var facts =
          row.facts(
              owed.getOrDefault(row.id(), List.of()), reports.getOrDefault(row.id(), List.of()));
      Verdict verdict = ItemRule.judge(facts, round.now());
      row.judged(verdict, round.now().day());
      judged.add(new Judged(facts.subject(), token("item", row.id(), row.version()), verdict));
    }
    return round.alerts().settle(judged);
  }

  private static Uni<Void> assignments(Round round, List<AssignmentRow> rows) {
    List<UUID> ids = rows.stream().map(AssignmentRow::id).toList();
    return Surroundings.over(round.session(), ids).chain(over -> assignments(round, rows, over));
  }

  private static Uni<Void> assignments(
      Round round, List<AssignmentRow> rows, Map<UUID, String> over) {
    List<Judged> judged = new ArrayList<>();
    for (AssignmentRow row : rows) {
      var facts = row.facts(over.get(row.id()));
      judged.add(
          new Judged(
              facts.subject(),
              token("assignment", row.id(), row.version()),
              AssignmentRule.judge(facts, round.now())));
    }
    return round.alerts().settle(judged);
  }

  private static Uni<Void> indicators(Round round, List<IndicatorRow> rows) {
    rows.forEach(
        row -> row.judged(IndicatorRule.judge(row.facts(), round.now()), round.now().day()));
    return Uni.createFrom().voidItem();
  }

  private static Uni<Void> problems(Round round, List<ProblemRow> rows) {
    List<Judged> judged = new ArrayList<>();
    for (ProblemRow row : rows) {
      var facts = row.facts();
      Verdict verdict = ProblemRule.judge(facts, round.now());
      row.judged(verdict, round.now().day());
      judged.add(new Judged(facts.subject(), token("problem", row.id(), row.version()), verdict));
    }
    return round.alerts().settle(judged);
  }

  private static String token(String category, UUID id, long version) {
    return category + "-" + id + "@" + version;
  }
}

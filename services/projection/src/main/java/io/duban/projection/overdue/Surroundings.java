package io.duban.projection.overdue;

import io.duban.projection.overdue.rule.ItemFacts.FirstReport;
import io.duban.projection.overdue.rule.ItemFacts.Owed;
import io.duban.projection.rows.AssignmentRow;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// What the rule reads of a subject beside its own row.
final class Surroundings {
  private Surroundings() {}

  static Uni<Map<UUID, List<Owed>>> owed(Mutiny.Session session, List<UUID> items) {
    return session
        .createNativeQuery(
            "select item, unit, role, since from item_unit where item in (:items)"
                + " order by item, ordinal",
            Object[].class)
        .setParameter("items", items)
        .getResultList()
        .map(
            rows ->
                grouped(
                    rows,
                    row ->
                        new Owed((String) row[1], (String) row[2], (@Nullable LocalDate) row[3])));
  }

  static Uni<Map<UUID, List<FirstReport>>> reports(Mutiny.Session session, List<UUID> items) {
    return session
        .createSelectionQuery(
            "select item, unit, period, min(submittedOn) from ReportRow where item in :items"
                + " group by item, unit, period",
            Object[].class)
        .setParameter("items", items)
        .getResultList()
        .map(
            rows ->
                grouped(
                    rows,
                    row -> new FirstReport((String) row[1], (String) row[2], (LocalDate) row[3])));
  }

  private static <T> Map<UUID, List<T>> grouped(List<Object[]> rows, Function<Object[], T> value) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0], Collectors.mapping(value, Collectors.toList())));
  }

  /// Which of the assignments cover nothing that goes on, and what ended it.
  static Uni<Map<UUID, String>> over(Mutiny.Session session, List<UUID> assignments) {
    return session
        .createNativeQuery(
            "select assignment, ended from assignment_over where assignment in (:assignments)",
            Object[].class)
        .setParameter("assignments", assignments)
        .getResultList()
        .map(
            rows -> {
              Map<UUID, String> over = new HashMap<>();
              rows.forEach(row -> over.put((UUID) row[0], (String) row[1]));
              return over;
            });
  }

  /// The assignments of the item that no unit has answered.
  static Uni<List<AssignmentRow>> offered(Mutiny.Session session, UUID item) {
    return session
        .createNativeQuery(
            "select a.* from assignment_row a join assignment_item t on t.assignment = a.id"
                + " where t.item = :item and a.status = 'offered'",
            AssignmentRow.class)
        .setParameter("item", item)
        .getResultList();
  }
}

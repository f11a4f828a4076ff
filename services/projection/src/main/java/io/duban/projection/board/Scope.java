package io.duban.projection.board;

import java.util.Map;

/// What a roll-up counts, as conditions over the rows.
///
/// @param named query that gives the scope's name and title; no row where there is no such scope
/// @param items over `item_row i`
/// @param indicators over `indicator_row n`
/// @param assignments over `assignment_row s`
/// @param alerts over `alert_row a`
record Scope(
    String named,
    String items,
    String indicators,
    String assignments,
    String alerts,
    Map<String, Object> values) {

  static Scope plan(String condition, Map<String, Object> values) {
    String plan = "(select p.id from plan_row p where " + condition + ")";
    return new Scope(
        "select p.document_number as scope, p.title as title from plan_row p where " + condition,
        "i.plan = " + plan,
        "n.plan = " + plan,
        "s.plan = " + plan,
        "a.document_number = (select p.document_number from plan_row p where " + condition + ")",
        values);
  }

  static Scope action(Map<String, Object> values) {
    String items =
        "select i.%s from item_row i"
            + " where i.plan = :plan and i.action = :action and i.status <> 'withdrawn'";
    return new Scope(
        "select cast(c.number as text) as scope, c.title as title"
            + " from plan_action c where c.plan = :plan and c.number = :action",
        "i.plan = :plan and i.action = :action",
        "n.plan = :plan and exists (select 1 from indicator_statement t"
            + " where t.indicator = n.id and t.item in ("
            + items.formatted("number")
            + "))",
        "exists (select 1 from assignment_item t where t.assignment = s.id and t.item in ("
            + items.formatted("id")
            + "))",
        "a.subject in (select 'item:' || i.id from item_row i"
            + " where i.plan = :plan and i.action = :action)"
            + " or a.subject in (select 'assignment:' || s.id from assignment_row s"
            + " join item_row i on i.id = s.item where i.plan = :plan and i.action = :action)",
        values);
  }

  static Scope unit(Map<String, Object> values) {
    return new Scope(
        "select u.code as scope, u.name as title from unit_row u where u.code = :unit",
        "exists (select 1 from item_unit u where u.item = i.id and u.unit = :unit"
            + " and u.role in ('lead', 'support'))",
        "exists (select 1 from indicator_owner o where o.indicator = n.id and o.unit = :unit)",
        "s.unit = :unit",
        "a.unit = :unit",
        values);
  }
}

package io.duban.projection.board;

import java.util.Map;

/// What a roll-up counts, as conditions over the rows.
///
/// @param named query that gives the scope's name and title; no row where there is no such scope
/// @param items over `standing_item i`
/// @param indicators over `indicator_row n`
/// @param assignments over `assignment_row s`
/// @param alerts over `alert_row a`
/// @param parked over `parked_stream p`: what could not be handled and may belong to it
record Scope(
    String named,
    String items,
    String indicators,
    String assignments,
    String alerts,
    String parked,
    Map<String, Object> values) {

  private static final String NEVER_AMENDED =
      ", cast('{}' as text[]) as amended_by, cast(null as date) as amended_on";

  /// A notice that amends another plan is none.
  static Scope plan(String named, Map<String, Object> values) {
    String condition = named + " and p.status <> 'amendment'";
    String plan = "(select p.id from plan_row p where " + condition + ")";
    String document = "(select p.document_number from plan_row p where " + condition + ")";
    return new Scope(
        "select p.document_number as scope, p.title as title, p.amended_by, p.amended_on"
            + " from plan_row p where "
            + condition,
        "i.plan = " + plan,
        "n.plan = " + plan,
        "s.plan = " + plan,
        "a.document_number = " + document,
        "coalesce(p.document_number = " + document + ", true)",
        values);
  }

  static Scope action(Map<String, Object> values) {
    String items = "select i.id from standing_item i where i.plan = :plan and i.action = :action";
    return new Scope(
        "select cast(c.number as text) as scope, c.title as title"
            + NEVER_AMENDED
            + " from plan_action c where c.plan = :plan and c.number = :action",
        "i.plan = :plan and i.action = :action",
        "n.plan = :plan and exists (select 1 from indicator_statement t"
            + " where t.indicator = n.id and t.item_id in ("
            + items
            + "))",
        "exists (select 1 from assignment_item t where t.assignment = s.id and t.item in ("
            + items
            + "))",
        "a.subject in (select 'item:' || i.id from standing_item i"
            + " where i.plan = :plan and i.action = :action)"
            + " or a.subject in (select 'assignment:' || t.assignment from assignment_item t"
            + " where t.item in ("
            + items
            + ")) or a.subject in (select 'problem:' || l.id from problem_line l"
            + " join standing_item i on i.document_number = l.document_number"
            + " and i.number = l.item where i.plan = :plan and i.action = :action)",
        "coalesce(p.document_number = (select r.document_number from plan_row r"
            + " where r.id = :plan), true)",
        values);
  }

  static Scope unit(Map<String, Object> values) {
    return new Scope(
        "select u.code as scope, u.name as title"
            + NEVER_AMENDED
            + " from unit_row u where u.code = :unit",
        "exists (select 1 from item_unit u where u.item = i.id and u.unit = :unit"
            + " and u.role in ('lead', 'support'))",
        "exists (select 1 from indicator_owner o where o.indicator = n.id and o.unit = :unit)",
        "s.unit = :unit",
        "a.unit = :unit",
        "p.stream in (select 'item-' || id from item union select 'indicator-' || id from indicator"
            + " union select 'assignment-' || id from assignment)"
            + " or exists (select 1 from parked_event e where e.stream = p.stream"
            + " and position('\"' || cast(:unit as text) || '\"' in cast(e.data as text)) > 0)",
        values);
  }
}

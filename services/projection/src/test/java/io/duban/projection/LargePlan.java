package io.duban.projection;

import io.duban.testkit.Stack;
import java.sql.SQLException;

/// A plan of 2,100 work items, all of one unit, put into the lists directly.
final class LargePlan {
  static final String DOCUMENT = "大计划〔2025〕1号";

  private LargePlan() {}

  static void insert() throws SQLException {
    try (var database = Stack.database();
        var statement = database.createStatement()) {
      statement.execute(
          """
          insert into item_row (id, plan, document_number, task, task_number, task_title, action,
            action_title, number, number_key, title, status, deadline_kind, due, cadence,
            effective_from, plan_to, version)
          select gen_random_uuid(), gen_random_uuid(), '大计划〔2025〕1号', gen_random_uuid(), '1', 't',
            1, 'a', n || '', lpad(n || '', 5, '0'), 'item', 'registered', 'date', '2025-12-31',
            'monthly', '2025-01-02', '2025-12-31', 1
          from generate_series(1, 2100) n
          """);
      statement.execute(
          """
          insert into item_unit (item, unit, name, role, basis, ordinal)
          select id, 'hz-0', 'n', 'lead', 'stated', 0 from item_row where task_title = 't'
          """);
    }
  }
}

/// The pure rule: facts of a row, a day, a calendar and a policy in; a light and wanted alerts out.
@NullMarked
package io.duban.projection.overdue.rule;

import org.jspecify.annotations.NullMarked;

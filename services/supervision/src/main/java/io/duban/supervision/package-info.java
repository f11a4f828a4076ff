/// The rules of supervision and what comes of them: the business day, the calendars of working
/// days, the policy, problems to close out, and cases that alerts open. Streams `business-day-*`,
/// `calendar-*`, `policy-*`, `problem-*` and `case-*`; topic `duban.supervision.v1`.
@NullMarked
package io.duban.supervision;

import org.jspecify.annotations.NullMarked;

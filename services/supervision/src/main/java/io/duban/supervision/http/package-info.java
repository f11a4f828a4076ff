/// Supervision over HTTP: the business day, calendars, the policy, problems and cases.
@NullMarked
package io.duban.supervision.http;

import org.jspecify.annotations.NullMarked;

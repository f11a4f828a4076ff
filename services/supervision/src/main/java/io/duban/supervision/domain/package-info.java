/// The business day, calendars, policies, problems and cases, as pure rules.
@NullMarked
package io.duban.supervision.domain;

import org.jspecify.annotations.NullMarked;

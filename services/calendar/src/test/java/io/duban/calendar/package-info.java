/// Tests of working days, periods and deadlines.
@NullMarked
package io.duban.calendar;

import org.jspecify.annotations.NullMarked;

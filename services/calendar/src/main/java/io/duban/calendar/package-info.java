/// Working days, reporting periods and deadlines: pure and shared by the services, so that each of
/// them counts alike. Dates are business dates in {@link Deadlines#ZONE}; nothing here reads a
/// clock.
@NullMarked
package io.duban.calendar;

import org.jspecify.annotations.NullMarked;

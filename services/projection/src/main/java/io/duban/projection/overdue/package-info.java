/// The watch over what is late: runs the rule inside the inbox transaction and keeps the alerts.
@NullMarked
package io.duban.projection.overdue;

import org.jspecify.annotations.NullMarked;

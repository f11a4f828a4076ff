/// What this service hears: the unit registry, the business day, and its own events, which make the
/// rows of its lists.
@NullMarked
package io.duban.tasks.incoming;

import org.jspecify.annotations.NullMarked;

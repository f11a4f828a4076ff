/// What this service hears: alerts, and its own events, which make the rows of its lists.
@NullMarked
package io.duban.supervision.incoming;

import org.jspecify.annotations.NullMarked;

/// What this service hears: targets that plans state, the business day, and its own events, which
/// make the rows of its list.
@NullMarked
package io.duban.indicators.incoming;

import org.jspecify.annotations.NullMarked;

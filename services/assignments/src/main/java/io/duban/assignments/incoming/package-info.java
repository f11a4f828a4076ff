/// What this service hears: plans that name units, the business day, and its own events, which make
/// the rows of its lists.
@NullMarked
package io.duban.assignments.incoming;

import org.jspecify.annotations.NullMarked;

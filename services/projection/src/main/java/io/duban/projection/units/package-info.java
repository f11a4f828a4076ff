/// A unit's own work-list.
@NullMarked
package io.duban.projection.units;

import org.jspecify.annotations.NullMarked;

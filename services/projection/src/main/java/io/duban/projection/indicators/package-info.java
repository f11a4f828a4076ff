/// The list of indicators.
@NullMarked
package io.duban.projection.indicators;

import org.jspecify.annotations.NullMarked;

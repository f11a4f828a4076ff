/// The figures that plans commit to and what is reported on them. Stream: `indicator-{uuid}` by
/// document number and name. Topic: `duban.indicators.v1`. It hears the tasks service state
/// and withdraw targets, and supervision open the day.
@NullMarked
package io.duban.indicators;

import org.jspecify.annotations.NullMarked;

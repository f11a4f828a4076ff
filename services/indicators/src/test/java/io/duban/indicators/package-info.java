/// Proof of the indicators service.
@NullMarked
package io.duban.indicators;

import org.jspecify.annotations.NullMarked;

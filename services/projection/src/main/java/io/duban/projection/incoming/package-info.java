/// Hears the four services' topics and keeps the rows; each event in one transaction with its
/// offset.
@NullMarked
package io.duban.projection.incoming;

import org.jspecify.annotations.NullMarked;

/// Verbs to commands and queries on indicators.
@NullMarked
package io.duban.indicators.http;

import org.jspecify.annotations.NullMarked;

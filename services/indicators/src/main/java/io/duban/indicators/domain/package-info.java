/// Indicators as pure rules: which statements make one indicator, whose it is, and which figures it
/// has.
@NullMarked
package io.duban.indicators.domain;

import org.jspecify.annotations.NullMarked;

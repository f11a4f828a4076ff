/// Proof of the contracts, and of the checks themselves.
@NullMarked
package io.duban.testkit;

import org.jspecify.annotations.NullMarked;

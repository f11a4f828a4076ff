/// Proof of the assignments service.
@NullMarked
package io.duban.assignments;

import org.jspecify.annotations.NullMarked;

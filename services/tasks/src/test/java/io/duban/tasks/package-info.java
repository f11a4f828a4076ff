/// Proof of the tasks service.
@NullMarked
package io.duban.tasks;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.duban.projection.overdue;

import org.jspecify.annotations.NullMarked;

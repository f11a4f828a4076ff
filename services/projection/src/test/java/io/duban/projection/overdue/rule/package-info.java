@NullMarked
package io.duban.projection.overdue.rule;

import org.jspecify.annotations.NullMarked;

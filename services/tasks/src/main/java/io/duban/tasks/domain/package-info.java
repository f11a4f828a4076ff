/// The rules of plans and work items, as pure functions.
@NullMarked
package io.duban.tasks.domain;

import org.jspecify.annotations.NullMarked;

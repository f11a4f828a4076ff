/// Plans, key tasks and work items: from the draft of a notice to the item that is closed and
/// answered for. Streams `plan-*`, `task-*` and `item-*`; topic `duban.tasks.v1`.
@NullMarked
package io.duban.tasks;

import org.jspecify.annotations.NullMarked;

/// The task list and the roll-ups over plans, actions and units.
@NullMarked
package io.duban.projection.board;

import org.jspecify.annotations.NullMarked;

/// The unit registry and who answers for what. Streams: `unit-{uuid}` by code, `unit-alias-{uuid}`
/// by name (one unit per name), `assignment-{uuid}` by document number, item id and unit.
/// Topic: `duban.assignments.v1`. It hears the tasks service name and release units and learn what
/// notices call them, and supervision open the day.
@NullMarked
package io.duban.assignments;

import org.jspecify.annotations.NullMarked;

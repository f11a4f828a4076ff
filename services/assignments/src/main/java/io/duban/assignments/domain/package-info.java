/// The unit registry and the assignments as pure rules: what a unit is called, who holds a name,
/// and what became of an assignment that a unit was offered.
@NullMarked
package io.duban.assignments.domain;

import org.jspecify.annotations.NullMarked;

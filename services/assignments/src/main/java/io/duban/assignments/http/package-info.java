/// Verbs to commands and queries: the unit registry and the assignments.
@NullMarked
package io.duban.assignments.http;

import org.jspecify.annotations.NullMarked;

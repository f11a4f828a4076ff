/// The list of problems to close out.
@NullMarked
package io.duban.projection.problems;

import org.jspecify.annotations.NullMarked;

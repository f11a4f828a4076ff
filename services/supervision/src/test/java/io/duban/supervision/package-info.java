/// Tests of supervision.
@NullMarked
package io.duban.supervision;

import org.jspecify.annotations.NullMarked;

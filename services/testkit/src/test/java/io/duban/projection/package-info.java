/// Stands for another service.
@NullMarked
package io.duban.projection;

import org.jspecify.annotations.NullMarked;

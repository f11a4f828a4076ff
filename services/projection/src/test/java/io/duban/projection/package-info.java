@NullMarked
package io.duban.projection;

import org.jspecify.annotations.NullMarked;

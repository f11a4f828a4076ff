@NullMarked
package io.duban.bench.survival;

import org.jspecify.annotations.NullMarked;

/// What `./duban bench commands` measures the group append against.
@NullMarked
package io.duban.plain;

import org.jspecify.annotations.NullMarked;

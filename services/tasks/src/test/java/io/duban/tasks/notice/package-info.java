@NullMarked
package io.duban.tasks.notice;

import org.jspecify.annotations.NullMarked;

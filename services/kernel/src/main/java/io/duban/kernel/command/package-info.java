/// One command: load and fold the stream, decide, append, answer.
@NullMarked
package io.duban.kernel.command;

import org.jspecify.annotations.NullMarked;

/// Reads a notice: text in, draft plan out, each field with the words that it comes from, the rule
/// that made it and how sure it is. Pure; nothing is stored, asked or guessed at random.
@NullMarked
package io.duban.tasks.notice;

import org.jspecify.annotations.NullMarked;

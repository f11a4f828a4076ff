package io.duban.tasks.notice;

import org.jspecify.annotations.Nullable;

/// A numbered part of the notice.
///
/// @param parent the part under which it stands
/// @param title without its number
/// @param whole from its number to the end of the last part under it
record Block(@Nullable Block parent, Heading heading, Span title, Span whole) {
  int level() {
    return heading.level();
  }
}

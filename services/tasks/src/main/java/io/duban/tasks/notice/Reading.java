package io.duban.tasks.notice;

import io.duban.tasks.domain.StructuredPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was made of a notice.
///
/// @param text what it was made of
/// @param plan the draft; absent while what identifies a plan is missing
/// @param fields everything that was read, in the order of the text
/// @param unread every character that became no field, in the order of the text
/// @param missing pointers of what a draft cannot do without and the notice does not say
public record Reading(
    NoticeText text,
    @Nullable StructuredPlan plan,
    List<Field> fields,
    List<Unread> unread,
    List<String> missing) {
  public Reading {
    fields = List.copyOf(fields);
    unread = List.copyOf(unread);
    missing = List.copyOf(missing);
  }
}

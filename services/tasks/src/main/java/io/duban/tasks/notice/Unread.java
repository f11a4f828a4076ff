package io.duban.tasks.notice;

/// A stretch that became no field.
///
/// @param reason why: `no-units`, `not-understood`
public record Unread(Span span, String reason) {}

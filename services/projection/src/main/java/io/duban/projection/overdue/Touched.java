package io.duban.projection.overdue;

import java.util.UUID;

/// Which subjects an event may have changed the standing of.
public sealed interface Touched {
  record Nothing() implements Touched {}

  record Item(UUID id) implements Touched {}

  /// An item that ended or came back: with it those who are to answer for it.
  record ItemEnd(UUID id) implements Touched {}

  record Assignment(UUID id) implements Touched {}

  record Indicator(UUID id) implements Touched {}

  record Problem(UUID id) implements Touched {}

  /// The day, the policy or a calendar: every open subject is looked at again.
  record Everything() implements Touched {}
}

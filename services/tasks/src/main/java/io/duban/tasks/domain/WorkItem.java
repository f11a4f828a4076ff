package io.duban.tasks.domain;

/// The state of a work item's stream. Overdue is none of them: it is derived from the date.
public sealed interface WorkItem {

  /// No adopted plan has this item.
  record Absent() implements WorkItem {}

  /// An item that exists, in one of the six states of the table in {@link ItemDecider}.
  sealed interface Known extends WorkItem {
    ItemFacts facts();

    /// The same state over newer facts.
    Known with(ItemFacts facts);
  }

  /// The lead has not reported yet.
  record Registered(ItemFacts facts) implements Known {
    @Override
    public Known with(ItemFacts newer) {
      return new Registered(newer);
    }
  }

  /// The lead has reported.
  record InProgress(ItemFacts facts) implements Known {
    @Override
    public Known with(ItemFacts newer) {
      return new InProgress(newer);
    }
  }

  /// The lead says it is done; `claim` waits to be verified.
  record CompletionClaimed(ItemFacts facts, ItemEvent.CompletionClaimed claim) implements Known {
    @Override
    public Known with(ItemFacts newer) {
      return new CompletionClaimed(newer, claim);
    }
  }

  /// Rests; `before` is where it goes on.
  record Suspended(ItemFacts facts, Known before) implements Known {
    @Override
    public Known with(ItemFacts newer) {
      return new Suspended(newer, before);
    }
  }

  /// Verified as done by `claim`.
  record Closed(ItemFacts facts, ItemEvent.CompletionClaimed claim) implements Known {
    @Override
    public Known with(ItemFacts newer) {
      return new Closed(newer, claim);
    }
  }

  /// Nobody answers for it any more.
  record Withdrawn(ItemFacts facts) implements Known {
    @Override
    public Known with(ItemFacts newer) {
      return new Withdrawn(newer);
    }
  }
}

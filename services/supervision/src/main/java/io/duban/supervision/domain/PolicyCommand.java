package io.duban.supervision.domain;

import java.time.LocalDate;

/// What may be asked of the policy.
public sealed interface PolicyCommand {

  /// Adopt these rules as the next version.
  record Adopt(LocalDate effectiveFrom, PolicyRules rules) implements PolicyCommand {}
}

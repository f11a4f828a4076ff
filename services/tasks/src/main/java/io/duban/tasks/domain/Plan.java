package io.duban.tasks.domain;

import java.time.LocalDate;

/// The state of a plan's stream.
public sealed interface Plan {

  /// Nothing was submitted under this document number.
  record Absent() implements Plan {}

  /// Submitted, and open to correction until it is adopted.
  record Draft(StructuredPlan plan, String digest) implements Plan {}

  /// In force; its content is fixed.
  record Adopted(StructuredPlan plan, String digest, LocalDate adoptedOn) implements Plan {}
}

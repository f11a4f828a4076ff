package io.duban.tasks.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The state of a plan's stream.
public sealed interface Plan {

  /// Nothing was submitted under this document number.
  record Absent() implements Plan {}

  /// Submitted, and open to correction until it is adopted.
  ///
  /// @param notice what it was read from, if it was
  /// @param accepted the places with which the office agrees
  record Draft(StructuredPlan plan, String digest, @Nullable Notice notice, Set<String> accepted)
      implements Plan {
    public Draft {
      accepted = Set.copyOf(accepted);
    }
  }

  /// The notice that a draft was read from.
  ///
  /// @param digest SHA-256 of the file as it was sent
  record Notice(String format, String digest, String text) {}

  /// In force; its content is fixed.
  record Adopted(StructuredPlan plan, String digest, LocalDate adoptedOn) implements Plan {}
}

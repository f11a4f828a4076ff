package io.duban.tasks.domain;

import io.duban.tasks.domain.PlanEvent.PlanAdopted;
import io.duban.tasks.domain.PlanEvent.PlanAmended;
import java.time.LocalDate;
import java.util.List;
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

  /// In force; only a later notice changes it.
  ///
  /// @param plan as it reads now
  /// @param digest of that
  record Adopted(StructuredPlan plan, String digest, LocalDate adoptedOn, Said said)
      implements Plan {

    /// The amendments so far, the first first.
    public List<PlanAmended> amendments() {
      return said.events().stream()
          .filter(PlanAmended.class::isInstance)
          .map(PlanAmended.class::cast)
          .toList();
    }

    boolean isAmendedBy(String documentNumber) {
      return amendments().stream().anyMatch(one -> one.authorisedBy().equals(documentNumber));
    }

    /// Whether the plan reads so, or once did.
    boolean knows(String content) {
      return said.events().stream()
          .anyMatch(
              event ->
                  (event instanceof PlanAdopted issued && issued.digest().equals(content))
                      || (event instanceof PlanAmended now && now.digest().equals(content)));
    }

    Numbering numbering() {
      var amendments = amendments();
      return amendments.isEmpty() ? Numbering.issued(plan) : Numbering.of(amendments.getLast());
    }
  }

  /// A draft that became an amendment of another plan.
  ///
  /// @param amends document number of that plan
  record Authorising(StructuredPlan plan, String digest, String amends) implements Plan {}
}

package io.duban.supervision.domain;

import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import io.duban.supervision.domain.PolicyCommand.Adopt;
import io.duban.supervision.domain.PolicyEvent.PolicyAdopted;
import java.util.List;
import java.util.stream.Stream;

/// The rules of the policy: versions rise by one and take effect in their order; the same content
/// as the last version changes nothing.
public final class PolicyDecider implements Decider<Policy, PolicyCommand, PolicyEvent> {

  @Override
  public Policy initial() {
    return new Policy(List.of());
  }

  @Override
  public Decision<PolicyEvent> decide(Policy state, PolicyCommand command) {
    return switch (command) {
      case Adopt adopt ->
          state
              .latest()
              .map(last -> after(last, adopt))
              .orElseGet(() -> Decision.accept(version(1, adopt)));
    };
  }

  @Override
  public Policy evolve(Policy state, PolicyEvent event) {
    return switch (event) {
      case PolicyAdopted version ->
          new Policy(Stream.concat(state.versions().stream(), Stream.of(version)).toList());
    };
  }

  private static Decision<PolicyEvent> after(PolicyAdopted last, Adopt adopt) {
    if (last.equals(version(last.version(), adopt))) {
      return Decision.unchanged();
    }
    if (adopt.effectiveFrom().isBefore(last.effectiveFrom())) {
      return Decision.refuse(
          Refusal.conflict("policy-effective-earlier")
              .with("effectiveFrom", adopt.effectiveFrom().toString())
              .with("lastEffectiveFrom", last.effectiveFrom().toString()));
    }
    return Decision.accept(version(last.version() + 1, adopt));
  }

  private static PolicyAdopted version(int version, Adopt adopt) {
    return new PolicyAdopted(Streams.POLICY, version, adopt.effectiveFrom(), adopt.rules());
  }
}

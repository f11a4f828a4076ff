package io.duban.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.supervision.domain.Policy;
import io.duban.supervision.domain.PolicyCommand;
import io.duban.supervision.domain.PolicyCommand.Adopt;
import io.duban.supervision.domain.PolicyDecider;
import io.duban.supervision.domain.PolicyEvent;
import io.duban.supervision.domain.PolicyEvent.PolicyAdopted;
import io.duban.supervision.domain.PolicyRules;
import io.duban.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyDeciderTest {
  private static final LocalDate DAY = LocalDate.parse("2024-01-01");
  private static final PolicyRules RULES = PolicyRules.defaults();
  private static final PolicyRules STRICTER =
      new PolicyRules(2, 5, "0.95", 3, List.of("lead", "support"), List.of("overdue"), 3);
  private static final PolicyAdopted FIRST = new PolicyAdopted("default", 1, DAY, RULES);
  private static final PolicyAdopted SECOND =
      new PolicyAdopted("default", 2, DAY.plusDays(30), STRICTER);

  private final DeciderSpec<Policy, PolicyCommand, PolicyEvent> policy =
      DeciderSpec.of(new PolicyDecider(), PolicyEvent.class);

  @Test
  void versions_rise_by_one() {
    policy.given().when(new Adopt(DAY, RULES)).thenEvents(FIRST);
    policy.given(FIRST).when(new Adopt(DAY.plusDays(30), STRICTER)).thenEvents(SECOND);
  }

  @Test
  void the_same_content_changes_nothing() {
    policy.given(FIRST).when(new Adopt(DAY, RULES)).thenUnchanged();
  }

  @Test
  void earlier_content_can_be_adopted_again() {
    policy
        .given(FIRST, SECOND)
        .when(new Adopt(DAY.plusDays(60), RULES))
        .thenEvents(new PolicyAdopted("default", 3, DAY.plusDays(60), RULES));
  }

  @Test
  void a_version_does_not_take_effect_before_the_one_before() {
    policy
        .given(FIRST, SECOND)
        .when(new Adopt(DAY.plusDays(29), RULES))
        .thenRefused("policy-effective-earlier");
  }

  @Test
  void on_a_day_the_newest_effective_version_holds() {
    var state = new Policy(List.of(FIRST, SECOND));
    assertThat(state.inForceOn(DAY.minusDays(1))).isEmpty();
    assertThat(state.inForceOn(DAY.plusDays(29))).contains(FIRST);
    assertThat(state.inForceOn(DAY.plusDays(30))).contains(SECOND);
    assertThat(state.latest()).contains(SECOND);
  }

  @Test
  void the_defaults_hold_where_no_version_does() {
    assertThat(new Policy(List.of()).rulesOn(DAY)).isEqualTo(PolicyRules.defaults());
    assertThat(new Policy(List.of(SECOND)).rulesOn(DAY)).isEqualTo(PolicyRules.defaults());
    assertThat(new Policy(List.of(SECOND)).rulesOn(DAY.plusYears(1))).isEqualTo(STRICTER);
  }
}

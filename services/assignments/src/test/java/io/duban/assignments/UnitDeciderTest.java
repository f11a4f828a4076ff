package io.duban.assignments;

import static io.duban.assignments.Units.planning;
import static io.duban.assignments.Units.registered;
import static io.duban.assignments.Units.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.assignments.domain.AliasEvent.AliasTaken;
import io.duban.assignments.domain.Unit;
import io.duban.assignments.domain.UnitCommand;
import io.duban.assignments.domain.UnitCommand.AddAlias;
import io.duban.assignments.domain.UnitCommand.Register;
import io.duban.assignments.domain.UnitDecider;
import io.duban.assignments.domain.UnitEvent;
import io.duban.assignments.domain.UnitEvent.UnitAliasAdded;
import io.duban.assignments.domain.UnitEvent.UnitRegistered;
import io.duban.assignments.domain.UnitProfile;
import io.duban.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitDeciderTest {
  private static final Map<String, String> FREE = Map.of();
  private final DeciderSpec<Unit, UnitCommand, UnitEvent> registry =
      DeciderSpec.of(new UnitDecider(), UnitEvent.class);

  @Test
  void a_unit_whose_names_are_free_is_registered() {
    registry
        .given()
        .when(new Register(planning("市发展改革委"), FREE))
        .thenEvents(registered(planning("市发展改革委")));
  }

  @Test
  void a_name_that_another_unit_holds_is_refused() {
    registry
        .given()
        .when(new Register(planning("发改委"), Map.of("发改委", "zj-fgw")))
        .thenRefused("alias-taken");
  }

  @Test
  void names_that_the_unit_holds_itself_do_not_stand_in_its_way() {
    registry
        .given()
        .when(new Register(planning(), Map.of("市发改委", "hz-fgw")))
        .thenEvents(registered(planning()));
  }

  @Test
  void registering_the_same_unit_twice_changes_nothing() {
    registry
        .given(registered(planning("发改委", "市发展改革委")))
        .when(new Register(planning("市发展改革委", "发改委"), FREE))
        .thenUnchanged();
  }

  @Test
  void registering_again_after_an_alias_was_added_changes_nothing() {
    registry
        .given(registered(planning()), new UnitAliasAdded("hz-fgw", "发改委"))
        .when(new Register(planning(), FREE))
        .thenUnchanged();
  }

  @Test
  void other_content_under_the_same_code_is_refused() {
    registry
        .given(registered(planning()))
        .when(new Register(unit("hz-fgw", "杭州市财政局", "市财政局"), FREE))
        .thenRefused("unit-code-taken");
  }

  @Test
  void a_further_alias_under_the_same_code_is_other_content() {
    registry
        .given(registered(planning()))
        .when(new Register(planning("发改委"), FREE))
        .thenRefused("unit-code-taken");
  }

  @Test
  void a_credit_code_that_fails_its_check_is_flagged_and_kept() {
    registry
        .given()
        .when(new Register(withCredit("91350100M0001TGQXM"), FREE))
        .thenEvents(creditRegistered("91350100M0001TGQXM", false));
  }

  @Test
  void a_credit_code_that_passes_is_flagged_so() {
    registry
        .given()
        .when(new Register(withCredit("11330100000000019E"), FREE))
        .thenEvents(creditRegistered("11330100000000019E", true));
  }

  @Test
  void a_unit_cannot_end_before_it_begins() {
    var begin = LocalDate.of(2024, 1, 2);
    var unit =
        new UnitProfile(
            "a", "b", "c", List.of(), "other", "330100", null, null, begin, begin.minusDays(1));
    registry.given().when(new Register(unit, FREE)).thenRefused("valid-until-before-valid-from");
  }

  @Test
  void an_alias_is_added() {
    registry
        .given(registered(planning()))
        .when(new AddAlias("发改委", FREE))
        .thenEvents(new UnitAliasAdded("hz-fgw", "发改委"));
  }

  @Test
  void an_alias_that_the_unit_has_changes_nothing() {
    registry
        .given(registered(planning("发改委")))
        .when(new AddAlias("发改委", Map.of("发改委", "hz-fgw")))
        .thenUnchanged();
  }

  @Test
  void an_alias_of_another_unit_is_refused() {
    registry
        .given(registered(planning()))
        .when(new AddAlias("财政局", Map.of("财政局", "hz-czj")))
        .thenRefused("alias-taken");
  }

  @Test
  void an_unknown_unit_gets_no_alias() {
    registry.given().when(new AddAlias("发改委", FREE)).thenRefused("unit-unknown");
  }

  @Test
  void a_registration_claims_each_name_once() {
    var unit = unit("330102", "上城区", "上城区", "上城", "330102", "上城");
    assertThat(UnitDecider.claims(List.of(registered(unit)), FREE))
        .containsExactly(
            new AliasTaken("330102", "330102"),
            new AliasTaken("上城区", "330102"),
            new AliasTaken("上城", "330102"));
  }

  @Test
  void a_name_that_is_held_already_is_not_claimed_again() {
    assertThat(
            UnitDecider.claims(
                List.of(new UnitAliasAdded("hz-fgw", "发改委")), Map.of("发改委", "hz-fgw")))
        .isEmpty();
  }

  private static UnitProfile withCredit(String credit) {
    return new UnitProfile("a", "b", "c", List.of(), "other", "330100", null, credit, null, null);
  }

  private static UnitRegistered creditRegistered(String credit, boolean valid) {
    return new UnitRegistered(
        "a", "b", "c", List.of(), "other", "330100", null, credit, valid, null, null);
  }
}

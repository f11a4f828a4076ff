package io.duban.assignments;

import io.duban.assignments.domain.AssignmentsEvent;
import io.duban.assignments.incoming.SupervisionHeard;
import io.duban.assignments.incoming.TasksHeard;
import io.duban.testkit.ContractSpec;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssignmentsContractTest {
  @Test
  void events_are_what_their_contracts_say() throws IOException {
    ContractSpec.of("assignments").matches(AssignmentsEvent.class);
  }

  @Test
  void what_is_heard_of_other_services_reads_their_examples() throws IOException {
    ContractSpec.of("tasks")
        .isReadBy(
            Map.of(
                "UnitNamed", TasksHeard.UnitNamed.class,
                "UnitsImplied", TasksHeard.UnitsImplied.class,
                "UnitReleased", TasksHeard.UnitReleased.class,
                "UnitAliasLearned", TasksHeard.UnitAliasLearned.class));
    ContractSpec.of("supervision").isReadBy(Map.of("DayOpened", SupervisionHeard.DayOpened.class));
  }
}
